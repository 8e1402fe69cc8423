import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectClose } from '../../test/expect-close.ts'
import goldens from './goldens/distributions.json' with { type: 'json' }
import gammaGoldens from './goldens/incomplete-gamma.json' with { type: 'json' }
import { incompleteBeta } from './incomplete-beta.ts'
import { upperIncompleteGamma } from './incomplete-gamma.ts'
import { logGamma } from './log-gamma.ts'
import { noncentralStudentCdf } from './noncentral-student-cdf.ts'
import { normalCdf } from './normal-cdf.ts'
import { normalQuantile } from './normal-quantile.ts'
import { rootOf } from './root-of.ts'
import { studentCdf } from './student-cdf.ts'
import { studentQuantile } from './student-quantile.ts'

const functions = { normalCdf, logGamma, incompleteBeta, studentCdf, studentQuantile, noncentralStudentCdf }

test.each(Object.keys(functions) as (keyof typeof functions)[])('%s equals scipy', (name) => {
  const calculate = functions[name] as (...numbers: number[]) => number
  for (const row of goldens[name] as number[][]) {
    expectClose(calculate(...row.slice(0, -1)), row.at(-1), `${name}(${row.slice(0, -1)})`)
  }
})

test('the incomplete gamma function equals scipy', () => {
  for (const [a, x, golden] of gammaGoldens) expectClose(upperIncompleteGamma(a!, x!), golden, `${a}, ${x}`)
})

test('the noncentral distribution holds far beyond where its first weight is 0', () => {
  // scipy 1.17.1
  expectClose(noncentralStudentCdf(100, 99, 98), 0.5920164411848898)
  expectClose(noncentralStudentCdf(1000, 1000, 1010), 0.3224382866617036)
})

test('a normal quantile is the inverse of the chance', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (probability) => {
      expectClose(normalCdf(normalQuantile(probability)), probability)
    }),
  )
  expectClose(normalQuantile(0.975), 1.959963984540054)
})

test.each([
  ['a line', (x: number) => x - 3.3, 3.3],
  ['a step', (x: number) => (x < 7.7 ? -1 : 1), 7.7],
  ['a flat cubic', (x: number) => (x - 100) ** 3, 100],
  ['its low end', (x: number) => x, 0],
  ['far away', (x: number) => Math.log(x / 1e9 + 1) - Math.log(2), 1e9],
  ['close by', (x: number) => x - 1e-9, 1e-9],
])('the root of %s is found to the last bits', (_, rising, root) => {
  expect(Math.abs(rootOf(rising, 0) - root)).toBeLessThanOrEqual(1e-14 * root)
})

test('looking for the root of what is never 0 comes to an end', () => {
  expect(rootOf(() => -1, 0)).toBe(Infinity)
})

test.each([97.5, 1, 0, -0.5, Number.NaN])('a quantile at %d is refused', (probability) => {
  const refused = expect.objectContaining({
    code: 'metrics/probability-out-of-range',
    message: `probability is ${probability}, expected a number between 0 and 1`,
  })
  expect(() => normalQuantile(probability)).toThrow(refused)
  expect(() => studentQuantile(probability, 10)).toThrow(refused)
})

test.each([0, -1, Infinity, Number.NaN])('a quantile with %d degrees of freedom is refused', (degreesOfFreedom) => {
  expect(() => studentQuantile(0.975, degreesOfFreedom)).toThrow(
    expect.objectContaining({
      code: 'metrics/degrees-of-freedom',
      message: `degreesOfFreedom is ${degreesOfFreedom}, expected a finite number above 0`,
    }),
  )
})
