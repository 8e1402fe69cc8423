import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectClose } from '../../test/expect-close.ts'
import pairsGoldens from './goldens/pairs-needed.json' with { type: 'json' }
import goldens from './goldens/power.json' with { type: 'json' }
import { pairedTestPower } from './paired-test-power.ts'
import { pairsNeeded } from './pairs-needed.ts'
import { smallestDetectableDifference } from './smallest-detectable-difference.ts'
import { smallestDetectableEffect } from './smallest-detectable-effect.ts'
import { standardDeviation } from './standard-deviation.ts'

test.each(goldens.power as [number, number, number, number][])(
  'the power of effect %d with %d pairs at %d equals statsmodels',
  (effect, pairs, significance, power) => {
    expectClose(pairedTestPower(pairs, significance)(effect), power)
  },
)

test.each(goldens.effect as [number, number, number, number][])(
  'the smallest effect of %d pairs at power %d and %d equals statsmodels',
  (pairs, power, significance, effect) => {
    expectClose(smallestDetectableEffect(pairs, { power, significance }), effect)
  },
)

test.each(pairsGoldens as [number, number, number, number][])(
  'the pairs that effect %d needs at power %d and %d equal statsmodels, rounded up',
  (effect, power, significance, pairs) => {
    expect(pairsNeeded(effect, { power, significance })).toBe(pairs)
  },
)

test('as many pairs as are needed show the effect, and one fewer do not', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.02, max: 1, noNaN: true }), (effect) => {
      const pairs = pairsNeeded(effect)!
      expect(smallestDetectableEffect(pairs)).toBeLessThanOrEqual(effect)
      expect(smallestDetectableEffect(pairs - 1)).toBeGreaterThan(effect)
    }),
  )
})

test('two pairs are the fewest, and no number of pairs shows no effect', () => {
  expect(pairsNeeded(Infinity)).toBe(2)
  expect(pairsNeeded(0)).toBeUndefined()
  expect(pairsNeeded(Number.NaN)).toBeUndefined()
})

test('the smallest difference is the smallest effect times the spread of the differences', () => {
  const differences = [0.1, -0.2, 0.3, 0.05, 0]
  // The variance with n - 1 is 0.13 / 4.
  expect(smallestDetectableDifference(differences)).toBeCloseTo(smallestDetectableEffect(5)! * Math.sqrt(0.0325), 12)
  expect(smallestDetectableDifference([0.2, 0.2, 0.2])).toBe(0)
})

test.each([1e-200, 1e200])('the standard deviation of numbers about %d is in their size', (size) => {
  expect(standardDeviation([size, 3 * size])! / size).toBeCloseTo(Math.SQRT2, 12)
})

test('is undefined with too few pairs', () => {
  expect(smallestDetectableEffect(3, { significance: 0.001 })).toBeUndefined()
  expect(smallestDetectableEffect(1)).toBeUndefined()
  expect(smallestDetectableDifference([])).toBeUndefined()
  expect(standardDeviation([1])).toBeUndefined()
})

test.each([Number.NaN, Infinity, 2.5, -1])('refuses %d pairs', (pairs) => {
  expect(() => smallestDetectableEffect(pairs)).toThrow(
    expect.objectContaining({
      code: 'metrics/count-not-whole',
      message: `pairs is ${pairs}, expected a whole number from 0`,
    }),
  )
})

test('refuses differences that are no numbers', () => {
  const refused = expect.objectContaining({
    code: 'metrics/score-not-finite',
    message: 'values: number 1 is NaN, expected a finite number',
  })
  expect(() => standardDeviation([1, Number.NaN])).toThrow(refused)
  expect(() => smallestDetectableDifference([1, Number.NaN])).toThrow(refused)
})

test.each([[{ power: 1 }], [{ power: 0.01 }], [{ significance: 0 }], [{ significance: Number.NaN }]])(
  'refuses %o',
  (options) => {
    const refused = expect.objectContaining({ code: 'metrics/power-options' })
    expect(() => smallestDetectableEffect(10, options)).toThrow(refused)
    expect(() => pairsNeeded(0.5, options)).toThrow(refused)
  },
)
