import { labelMatrix, scoreMatrix, tuneThreshold } from '@valuecsv/metrics'
import { expect, test } from 'vitest'
import { shrinkThresholds } from './shrink-thresholds.ts'

const truth = labelMatrix([
  [1, 0],
  [1, 1],
  [0, 0],
  [0, 0],
])
const scores = scoreMatrix([
  [0.9, 0.3],
  [0.7, 0.6],
  [0.4, 0.2],
  [0.1, 0.1],
])
const shared = tuneThreshold(truth.data, scores.data).threshold

test('moves each threshold a tenth of the way, in logits, to the one that suits all values', () => {
  const logit = (p: number) => Math.log(p / (1 - p))
  const shrunk = shrinkThresholds([0.2, shared, 0.95], truth, scores)
  const expected = [0.2, shared, 0.95].map((threshold) => 0.9 * logit(threshold) + 0.1 * logit(shared))
  shrunk.forEach((threshold, label) => {
    expect(logit(threshold)).toBeCloseTo(expected[label]!, 12)
  })
  expect(shrunk[0]).toBeGreaterThan(0.2)
  expect(shrunk[2]).toBeLessThan(0.95)
})

test('leaves a threshold alone that lets every text through', () => {
  expect(shrinkThresholds([0], truth, scores)).toEqual([0])
})
