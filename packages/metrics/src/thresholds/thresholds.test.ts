import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectClose } from '../../test/expect-close.ts'
import { labelled } from '../../test/matrices.ts'
import { f1Score } from '../classification/f1-score.ts'
import { labelMatrix } from '../matrices/label-matrix.ts'
import { scoreMatrix } from '../matrices/score-matrix.ts'
import { applyThresholds } from './apply-thresholds.ts'
import goldens from './goldens/thresholds.json' with { type: 'json' }
import { tuneThreshold } from './tune-threshold.ts'
import { tuneThresholds } from './tune-thresholds.ts'

test.each(goldens)(
  'equals a search through all cuts with scikit-learn: case %#',
  ({ truth, scores, f1, threshold }) => {
    const tuned = tuneThreshold(truth, scores)
    expectClose(tuned.f1, f1)
    expectClose(tuned.threshold, threshold)
  },
)

test('lies halfway between the scores that it parts', () => {
  expect(tuneThreshold([0, 0, 1, 1], [0.1, 0.3, 0.5, 0.9])).toEqual({ threshold: 0.4, f1: 1 })
})

test('of equally good cuts takes the widest gap, of equal gaps the highest', () => {
  // Above 0.75 (1 of 1, 1 missed) and above 0.25 (2 of 4): F1 is 2/3 at both.
  expect(tuneThreshold([1, 0, 0, 1], [0.875, 0.625, 0.5, 0.375])).toEqual({ threshold: 0.1875, f1: 2 / 3 })
  expect(tuneThreshold([1, 0, 0, 1], [0.75, 0.5, 0.375, 0.25])).toEqual({ threshold: 0.625, f1: 2 / 3 })
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

test('applied to the same rows gives the F1 that it promised, and no other threshold gives more', () => {
  fc.assert(
    fc.property(labelled, fc.double({ min: 0, max: 1, noNaN: true }), ({ truth, scores }, other) => {
      const tuned = tuneThresholds(truth, scores)
      const at = (thresholds: number[]) => f1Score(truth, applyThresholds(scores, thresholds)).perLabel
      const promised = at(tuned.map(({ threshold }) => threshold))
      const rival = at(tuned.map(() => other))
      tuned.forEach(({ threshold, f1 }, l) => {
        expect(threshold).toBeGreaterThanOrEqual(0)
        expect(threshold).toBeLessThan(1)
        if (f1 === undefined) return
        expect(promised[l]).toBeCloseTo(f1, 12)
        expect(rival[l]!).toBeLessThanOrEqual(f1 + 1e-12)
      })
    }),
  )
})

test('a score on the threshold is not present', () => {
  expect(applyThresholds(scoreMatrix([[0.5, 0.51]])).data).toEqual(Uint8Array.of(0, 1))
  expect(applyThresholds(scoreMatrix([[0.5, 0.5]]), [0.4, 0.6]).data).toEqual(Uint8Array.of(1, 0))
})

test('refuses another number of thresholds than labels, and scores that are no probabilities', () => {
  expect(() => applyThresholds(scoreMatrix([[0.5, 0.5]]), [0.4])).toThrow(
    expect.objectContaining({ code: 'metrics/shape-mismatch', message: '1 thresholds for 2 labels' }),
  )
  expect(() => tuneThresholds(labelMatrix([[1]]), scoreMatrix([[2]]))).toThrow(
    expect.objectContaining({ code: 'metrics/score-out-of-range' }),
  )
})
