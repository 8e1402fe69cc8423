import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectClose } from '../../test/expect-close.ts'
import goldens from './goldens/correlations.json' with { type: 'json' }
import { kendallTau } from './kendall-tau.ts'
import { pearsonCorrelation } from './pearson-correlation.ts'
import { spearmanCorrelation } from './spearman-correlation.ts'

const correlations = { pearson: pearsonCorrelation, spearman: spearmanCorrelation, kendall: kendallTau }
const names = Object.keys(correlations) as (keyof typeof correlations)[]

const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })), { maxLength: 20 })

describe.each(names)('%s', (name) => {
  const correlation = correlations[name]

  test.each(goldens)('of $first.length pairs equals scipy', ({ first, second, ...golden }) => {
    expectClose(correlation(first, second), golden[name])
  })

  test('is 1 with itself, -1 with its opposite, and in between with any other', () => {
    fc.assert(
      fc.property(pairs, (rows) => {
        const first = rows.map(([value]) => value)
        const second = rows.map(([, value]) => value)
        const isDefined = new Set(first).size > 1
        expectClose(correlation(first, first), isDefined ? 1 : undefined)
        expectClose(correlation(first, first.map((value) => -value)), isDefined ? -1 : undefined) // biome-ignore format: one line
        const between = correlation(first, second)
        expectClose(correlation(second, first), between)
        expect(Math.abs(between ?? 0)).toBeLessThanOrEqual(1)
        expect(between === undefined).toBe(!isDefined || new Set(second).size < 2)
      }),
    )
  })

  test('refuses series of different lengths and what is no number', () => {
    expect(() => correlation([1, 2], [1])).toThrow(expect.objectContaining({ code: 'metrics/shape-mismatch' }))
    expect(() => correlation([1, 2], [1, Number.NaN])).toThrow(
      expect.objectContaining({
        code: 'metrics/score-not-finite',
        message: 'the second: number 1 is NaN, expected a finite number',
      }),
    )
  })
})

test("Kendall's tau is what counting all pairs gives", () => {
  fc.assert(
    fc.property(pairs, (rows) => {
      let [surplus, apartFirst, apartSecond] = [0, 0, 0]
      for (const [i, [a, b]] of rows.entries()) {
        for (const [c, d] of rows.slice(i + 1)) {
          surplus += Math.sign(a - c) * Math.sign(b - d)
          if (a !== c) apartFirst++
          if (b !== d) apartSecond++
        }
      }
      const tau = apartFirst * apartSecond === 0 ? undefined : surplus / Math.sqrt(apartFirst * apartSecond)
      expectClose(
        kendallTau(
          rows.map(([value]) => value),
          rows.map(([, value]) => value),
        ),
        tau,
      )
    }),
  )
})

test.each([1e-320, 1e-200, 1e-90, 1e90, 1e200, 1e307])('Pearson holds for numbers about %d', (size) => {
  const [first, second] = [
    [1, 2, 3, -7],
    [1, 3, 2, 4],
  ]
  const value = pearsonCorrelation(first, second)!
  const scaled = first.map((number) => number * size)
  // The smallest numbers have few bits.
  const digits = size < 1e-300 ? 3 : 12
  expect(pearsonCorrelation(scaled, second)).toBeCloseTo(value, digits)
  expect(pearsonCorrelation(scaled, second.map((number) => number * size))).toBeCloseTo(value, digits) // biome-ignore format: one line
})
