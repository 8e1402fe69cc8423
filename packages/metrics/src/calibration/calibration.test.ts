import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectClose } from '../../test/expect-close.ts'
import { labelMatrix } from '../matrices/label-matrix.ts'
import { scoreMatrix } from '../matrices/score-matrix.ts'
import { brierScore } from './brier-score.ts'
import { expectedCalibrationError } from './expected-calibration-error.ts'
import goldens from './goldens/calibration.json' with { type: 'json' }
import equalMass from './goldens/equal-mass.json' with { type: 'json' }
import { logLoss } from './log-loss.ts'
import { meanBrierScore } from './mean-brier-score.ts'
import { meanExpectedCalibrationError } from './mean-expected-calibration-error.ts'
import { meanLogLoss } from './mean-log-loss.ts'
import { reliabilityBins } from './reliability-bins.ts'

describe.each(goldens.map((golden, index) => ({ golden, index })))('case $index equals scikit-learn', ({ golden }) => {
  test('in Brier score and log loss', () => {
    expectClose(brierScore(golden.truth, golden.probabilities), golden.brier)
    expectClose(logLoss(golden.truth, golden.probabilities), golden.logLoss)
  })

  test.each(golden.bins)('in the bins of a reliability diagram with $bins bins', (expected) => {
    const bins = reliabilityBins(golden.truth, golden.probabilities, { bins: expected.bins, binning: 'equal-width' })
    expectClose(
      bins.map((bin) => bin.shareOfPositives),
      expected.shareOfPositives,
    )
    expectClose(
      bins.map((bin) => bin.meanProbability),
      expected.meanProbability,
    )
    expect(bins.reduce((rows, bin) => rows + bin.rows, 0)).toBe(golden.truth.length)
  })
})

test.each(equalMass)('$bins bins of equal mass over $truth.length rows equal numpy', (golden) => {
  const { truth, probabilities, bins } = golden
  const found = reliabilityBins(truth, probabilities, { bins })
  for (const key of ['rows', 'meanProbability', 'shareOfPositives'] as const) {
    expectClose(
      found.map((bin) => bin[key]),
      golden[key],
    )
  }
  expectClose(expectedCalibrationError(truth, probabilities, { bins }), golden.error)
})

test('bins of equal mass differ by one row at most where probabilities do, in any order of the rows', () => {
  const distinct = fc.uniqueArray(fc.nat(10_000), { maxLength: 60 }).map((all) => all.map((n) => n / 10_000))
  fc.assert(
    fc.property(distinct, fc.integer({ min: 1, max: 12 }), (probabilities, bins) => {
      const truth = probabilities.map((_, row) => row % 2)
      const found = reliabilityBins(truth, probabilities, { bins })
      const sizes = found.map(({ rows }) => rows)
      expect(sizes.reduce((sum, rows) => sum + rows, 0)).toBe(probabilities.length)
      if (sizes.length > 0) expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
      const reversed = reliabilityBins(truth.toReversed(), probabilities.toReversed(), { bins })
      expect(reversed.map(({ rows }) => rows)).toEqual(sizes)
    }),
  )
})

test('rows of one probability are one bin', () => {
  expect(reliabilityBins([0, 1, 0, 0], [0.3, 0.3, 0.3, 0.3])).toEqual([
    { rows: 4, meanProbability: 0.3, shareOfPositives: 0.25 },
  ])
})

test('the expected calibration error weighs each bin by its rows', () => {
  const truth = [0, 0, 0, 1, 1]
  const probabilities = [0.1, 0.2, 0.3, 0.4, 0.9]
  // Two bins: four rows with mean 0.25 and share 0.25, one row with 0.9 and 1.
  expect(expectedCalibrationError(truth, probabilities, { bins: 2, binning: 'equal-width' })).toBeCloseTo(0.1 / 5, 12)
})

test('one sure mistake costs a finite log loss', () => {
  expect(logLoss([1], [0])).toBeCloseTo(52 * Math.LN2, 9)
})

test('is undefined without rows', () => {
  expect(brierScore([], [])).toBeUndefined()
  expect(logLoss([], [])).toBeUndefined()
  expect(expectedCalibrationError([], [])).toBeUndefined()
})

test('averages over labels', () => {
  const truth = labelMatrix([
    [1, 0],
    [0, 0],
  ])
  const probabilities = scoreMatrix([
    [0.5, 0],
    [0.5, 0],
  ])
  expect(meanBrierScore(truth, probabilities)).toEqual({
    perLabel: [0.25, 0],
    macro: { value: 0.125, covered: 2, of: 2 },
  })
  expect(meanLogLoss(truth, probabilities).perLabel[0]).toBeCloseTo(Math.LN2, 12)
  expect(meanExpectedCalibrationError(truth, probabilities).perLabel).toEqual([0, 0])
})

test('refuses what is not a probability, naming the row', () => {
  expect(() => brierScore([1, 0], [0.5, 1.5])).toThrow(
    expect.objectContaining({ code: 'metrics/score-out-of-range', message: 'scores: row 1 is 1.5, expected 0 to 1' }),
  )
  expect(() => reliabilityBins([1], [0.5], { bins: 0 })).toThrow(
    expect.objectContaining({ code: 'metrics/bins-not-positive' }),
  )
})
