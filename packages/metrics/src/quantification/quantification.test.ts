import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectClose } from '../../test/expect-close.ts'
import { adjustedCount } from './adjusted-count.ts'
import { expectationMaximizationShare } from './expectation-maximization-share.ts'
import maximizationGoldens from './goldens/expectation-maximization.json' with { type: 'json' }
import countGoldens from './goldens/probabilistic-count.json' with { type: 'json' }
import { probabilisticAdjustedCount } from './probabilistic-adjusted-count.ts'
import type { ValidationStatistics } from './validation-statistics.ts'

const counts = { positives: 40, negatives: 160, tp: 30, fn: 10, fp: 8, tn: 152 }
const statistics: ValidationStatistics = {
  ...counts,
  ...{ meanScorePositives: 0.7, meanScoreNegatives: 0.1, deviationPositives: 0.2, deviationNegatives: 0.1 },
}

describe('the probabilistic adjusted count', () => {
  test.each(countGoldens)('with its interval is what looking for its ends gives: case %#', (golden) => {
    const { mean, variance, ...validation } = { ...counts, ...golden }
    const { value, low, high } = probabilisticAdjustedCount({ mean, variance }, validation)
    expectClose([value, low, high], [golden.value, golden.low, golden.high])
  })

  const deviation = fc.constantFrom(0, 0.01, 0.2)
  const validations = fc
    .record(
      {
        positives: fc.integer({ min: 1, max: 50 }),
        negatives: fc.integer({ min: 1, max: 50 }),
        tenths: fc.uniqueArray(fc.integer({ min: 0, max: 10 }), { minLength: 2, maxLength: 2 }),
        deviationPositives: deviation,
        deviationNegatives: deviation,
      },
      { requiredKeys: ['positives', 'negatives', 'tenths'] },
    )
    .map(({ tenths, ...rest }): ValidationStatistics => {
      const [meanScorePositives, meanScoreNegatives] = [Math.max(...tenths) / 10, Math.min(...tenths) / 10]
      return { ...counts, ...rest, meanScorePositives, meanScoreNegatives }
    })
  const samples = fc.record({
    mean: fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20),
    variance: fc.constantFrom(0, 1e-4, 0.01),
  })

  test('lies in its interval, and that in [0, 1]; it is wider for a higher level and a higher variance', () => {
    fc.assert(
      fc.property(validations, samples, (validation, sample) => {
        const { value, low, high } = probabilisticAdjustedCount(sample, validation)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(low).toBeLessThanOrEqual(value!)
        expect(high).toBeGreaterThanOrEqual(value!)
        expect(high).toBeLessThanOrEqual(1)
        const surer = probabilisticAdjustedCount(sample, validation, { level: 0.99 })
        const noisier = probabilisticAdjustedCount({ ...sample, variance: sample.variance + 0.001 }, validation)
        for (const wider of [surer, noisier]) {
          expect(wider.low).toBeLessThanOrEqual(low! + 1e-6)
          expect(wider.high).toBeGreaterThanOrEqual(high! - 1e-6)
        }
      }),
    )
  })

  test('has no width without any variance', () => {
    const certain = { ...statistics, deviationPositives: 0, deviationNegatives: 0 }
    for (const mean of [0, 0.1, 0.4, 0.7, 0.9]) {
      const { value, low, high } = probabilisticAdjustedCount({ mean, variance: 0 }, certain)
      expect(value).toBeCloseTo(Math.min(1, Math.max(0, (mean - 0.1) / 0.6)), 12)
      expect(high! - low!).toBeLessThan(1e-6)
    }
  })

  test('is left out where validation cannot tell', () => {
    const sample = { mean: 0.3, variance: 0.01 }
    expect(probabilisticAdjustedCount(sample, { ...statistics, positives: 0 })).toEqual({})
    expect(probabilisticAdjustedCount(sample, { ...statistics, negatives: 0 })).toEqual({})
    expect(probabilisticAdjustedCount(sample, { ...statistics, meanScorePositives: 0.1 })).toEqual({})
  })

  test.each([
    [{ mean: Number.NaN, variance: 0 }, statistics, 'metrics/sample-mean'],
    [{ mean: 0, variance: -1 }, statistics, 'metrics/sample-mean'],
    [{ mean: 0, variance: 0 }, { ...statistics, positives: -1 }, 'metrics/validation-statistics'],
    [{ mean: 0, variance: 0 }, { ...statistics, meanScoreNegatives: 1.1 }, 'metrics/validation-statistics'],
  ])('refuses %o', (sample, validation, code) => {
    expect(() => probabilisticAdjustedCount(sample, validation)).toThrow(expect.objectContaining({ code }))
  })
})

describe('the adjusted count', () => {
  test('is right where the rates are those of validation', () => {
    // Of 100 rows 30 have the label: 0.75 of them and 0.05 of the others are found.
    expect(adjustedCount(0.3 * 0.75 + 0.7 * 0.05, statistics)).toBeCloseTo(0.3, 12)
  })

  test('is no less than 0 and no more than 1', () => {
    expect(adjustedCount(0.01, statistics)).toBe(0)
    expect(adjustedCount(0.9, statistics)).toBe(1)
  })

  test.each([Number.NaN, Infinity])('refuses a share of %d', (share) => {
    expect(() => adjustedCount(share, statistics)).toThrow(
      expect.objectContaining({
        code: 'metrics/sample-mean',
        message: `share is ${share}, expected a finite number`,
      }),
    )
  })

  test('is undefined where validation cannot tell', () => {
    expect(adjustedCount(0.3, { ...statistics, tp: 0, fn: 0 })).toBeUndefined()
    expect(adjustedCount(0.3, { ...statistics, fp: 0, tn: 0 })).toBeUndefined()
    expect(adjustedCount(0.3, { ...statistics, tp: 1, fn: 19, fp: 8, tn: 152 })).toBeUndefined()
  })
})

describe('the share by expectation-maximization', () => {
  test.each(maximizationGoldens)('is where the iteration ends: case %#', ({ scores, prior, share }) => {
    expectClose(expectationMaximizationShare(scores, prior), share)
  })

  test('is 0 or 1 where all scores say so, and the prior where they say nothing', () => {
    expect(expectationMaximizationShare([0, 0.01, 0.1], 0.3)).toBe(0)
    expect(expectationMaximizationShare([1, 0.99, 0.9], 0.3)).toBe(1)
    expect(expectationMaximizationShare([0.25, 0.25], 0.25)).toBe(0.25)
    expect(expectationMaximizationShare([0, 1, 1, 1], 0.3)).toBeCloseTo(0.75, 12)
  })

  test('is undefined without scores and without a prior of both kinds', () => {
    expect(expectationMaximizationShare([], 0.3)).toBeUndefined()
    expect(expectationMaximizationShare([0.5], 0)).toBeUndefined()
    expect(expectationMaximizationShare([0.5], 1)).toBeUndefined()
  })

  test('refuses what is no probability', () => {
    expect(() => expectationMaximizationShare([0.5, 1.5], 0.3)).toThrow(
      expect.objectContaining({ code: 'metrics/score-out-of-range', message: 'score 1 is 1.5, expected 0 to 1' }),
    )
  })
})
