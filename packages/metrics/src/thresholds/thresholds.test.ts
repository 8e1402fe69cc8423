import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectClose } from '../../test/expect-close.ts'
import { labelled } from '../../test/matrices.ts'
import { sigmoid } from '../calibration/platt/sigmoid.ts'
import { f1Score } from '../classification/f1-score.ts'
import { labelMatrix } from '../matrices/label-matrix.ts'
import { scoreMatrix } from '../matrices/score-matrix.ts'
import { standardDeviation } from '../power/standard-deviation.ts'
import { randomGenerator } from '../random/random-generator.ts'
import { applyThresholds } from './apply-thresholds.ts'
import goldens from './goldens/thresholds.json' with { type: 'json' }
import { tuneThreshold } from './tune-threshold.ts'
import { tuneThresholds } from './tune-thresholds.ts'

/** The highest F1 alone. */
const plain = { curveWeight: 0 }

test.each(goldens)(
  'equals a search through all cuts with scikit-learn: case %#',
  ({ truth, scores, f1, threshold }) => {
    const tuned = tuneThreshold(truth, scores, plain)
    expectClose(tuned.f1, f1)
    expectClose(tuned.threshold, threshold)
  },
)

test('lies halfway between the scores that it parts', () => {
  expect(tuneThreshold([0, 0, 1, 1], [0.1, 0.3, 0.5, 0.9])).toEqual({ threshold: 0.4, f1: 1 })
})

test('of equally good cuts takes the widest gap, of equal gaps the highest', () => {
  // Above 0.75 (1 of 1, 1 missed) and above 0.25 (2 of 4): F1 is 2/3 at both.
  expect(tuneThreshold([1, 0, 0, 1], [0.875, 0.625, 0.5, 0.375], plain)).toEqual({ threshold: 0.1875, f1: 2 / 3 })
  expect(tuneThreshold([1, 0, 0, 1], [0.75, 0.5, 0.375, 0.25], plain)).toEqual({ threshold: 0.625, f1: 2 / 3 })
})

test('is the fallback, with undefined F1, when there is no positive', () => {
  expect(tuneThreshold([0, 0], [0.2, 0.4])).toEqual({ threshold: 0.5, f1: undefined })
  expect(tuneThreshold([], [], { fallback: 0.7 })).toEqual({ threshold: 0.7, f1: undefined })
})

test('is the fallback, with F1 0, when every score is 0', () => {
  expect(tuneThreshold([1, 0], [0, 0])).toEqual({ threshold: 0.5, f1: 0 })
})

test('parts scores that are neighbouring floating-point numbers', () => {
  const low = 0.5
  const high = 0.5 + 2 ** -53
  const { threshold } = tuneThreshold([0, 1], [low, high])
  expect(low > threshold).toBe(false)
  expect(high > threshold).toBe(true)
})

test('applied to the same rows gives the F1 that it promised', () => {
  fc.assert(
    fc.property(labelled, fc.constantFrom(0, 0.5, 1), ({ truth, scores }, curveWeight) => {
      const tuned = tuneThresholds(truth, scores, { curveWeight })
      const thresholds = tuned.map(({ threshold }) => threshold)
      const { perLabel } = f1Score(truth, applyThresholds(scores, thresholds))
      tuned.forEach(({ threshold, f1 }, l) => {
        expect(threshold).toBeGreaterThanOrEqual(0)
        expect(threshold).toBeLessThan(1)
        if (f1 !== undefined) expect(perLabel[l]).toBeCloseTo(f1, 12)
      })
    }),
  )
})

test('without the curve no other threshold gives a higher F1', () => {
  fc.assert(
    fc.property(labelled, fc.double({ min: 0, max: 1, noNaN: true }), ({ truth, scores }, other) => {
      const rival = f1Score(truth, applyThresholds(scores, other)).perLabel
      tuneThresholds(truth, scores, plain).forEach(({ f1 }, l) => {
        if (f1 !== undefined) expect(rival[l]!).toBeLessThanOrEqual(f1 + 1e-12)
      })
    }),
  )
})

test('the curve gives thresholds that hold better on other rows', () => {
  const random = randomGenerator(11)
  const draw = (rows: number) => {
    const truth = Uint8Array.from({ length: rows }, () => (random.uniform() < 0.1 ? 1 : 0))
    return { truth, scores: Float64Array.from(truth, (label) => sigmoid(random.normal() + 2 * label - 2)) }
  }
  const large = draw(5000)
  const f1Elsewhere = (rows: ReturnType<typeof draw>, curveWeight: number) => {
    const { threshold } = tuneThreshold(rows.truth, rows.scores, { curveWeight })
    const predicted = { rows: 5000, labels: 1, data: Uint8Array.from(large.scores, (p) => (p > threshold ? 1 : 0)) }
    return f1Score({ ...predicted, data: large.truth }, predicted).micro ?? 0
  }
  const gains = Array.from({ length: 300 }, () => {
    const rows = draw(150)
    return f1Elsewhere(rows, 0.5) - f1Elsewhere(rows, 0)
  })
  const mean = gains.reduce((sum, gain) => sum + gain / gains.length, 0)
  const standardError = standardDeviation(gains)! / Math.sqrt(gains.length)
  expect(mean / standardError).toBeGreaterThan(3)
})

test('a score on the threshold is not present', () => {
  expect(applyThresholds(scoreMatrix([[0.5, 0.51]])).data).toEqual(Uint8Array.of(0, 1))
  expect(applyThresholds(scoreMatrix([[0.5, 0.5]]), [0.4, 0.6]).data).toEqual(Uint8Array.of(1, 0))
})

test('refuses another number of thresholds than labels, and scores that are no probabilities', () => {
  expect(() => applyThresholds(scoreMatrix([[0.5, 0.5]]), [0.4])).toThrow(
    expect.objectContaining({ code: 'metrics/shape-mismatch', message: '1 thresholds for 2 labels' }),
  )
  expect(() => tuneThreshold([1], [0.5], { curveWeight: 2 })).toThrow(
    expect.objectContaining({ code: 'metrics/threshold-options', message: 'curveWeight is 2, expected 0 to 1' }),
  )
  expect(() => tuneThresholds(labelMatrix([[1]]), scoreMatrix([[2]]))).toThrow(
    expect.objectContaining({ code: 'metrics/score-out-of-range' }),
  )
})

test.each([-0.1, 1, Number.NaN])('refuses the fallback %d', (fallback) => {
  expect(() => tuneThreshold([0], [0.5], { fallback })).toThrow(
    expect.objectContaining({
      code: 'metrics/threshold-options',
      message: `fallback is ${fallback}, expected 0 or more, below 1`,
    }),
  )
})

test('refuses to apply a threshold that is no number, by which nothing would be present', () => {
  expect(() => applyThresholds(scoreMatrix([[0.5, 0.5]]), [0.4, Number.NaN])).toThrow(
    expect.objectContaining({ code: 'metrics/threshold-options', message: 'threshold 1 is NaN, expected a number' }),
  )
  expect(applyThresholds(scoreMatrix([[0.5]]), Infinity).data).toEqual(Uint8Array.of(0))
})
