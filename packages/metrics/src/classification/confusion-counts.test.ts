import fc from 'fast-check'
import { expect, test } from 'vitest'
import { labelled } from '../../test/matrices.ts'
import { labelMatrix } from '../matrices/label-matrix.ts'
import { confusionCounts } from './confusion-counts.ts'
import { f1Of } from './f1-score.ts'
import { macroAverage } from './macro-average.ts'
import { microAverage } from './micro-average.ts'

const truth = labelMatrix([
  [1, 0],
  [1, 1],
  [0, 0],
])
const predicted = labelMatrix([
  [1, 1],
  [0, 1],
  [0, 0],
])

test('counts by label', () => {
  expect(confusionCounts(truth, predicted)).toEqual({
    truePositives: Float64Array.of(1, 1),
    falsePositives: Float64Array.of(0, 1),
    falseNegatives: Float64Array.of(1, 0),
    trueNegatives: Float64Array.of(1, 1),
  })
})

test('counts by row', () => {
  const { truePositives, falsePositives } = confusionCounts(truth, predicted, { by: 'row' })
  expect(truePositives).toEqual(Float64Array.of(1, 1, 0))
  expect(falsePositives).toEqual(Float64Array.of(1, 0, 0))
})

test('a row with weight 2 counts as if it were there twice', () => {
  const twice = (matrix: typeof truth) => ({
    rows: 4,
    labels: 2,
    data: Uint8Array.of(...matrix.data.slice(0, 2), ...matrix.data),
  })
  expect(confusionCounts(truth, predicted, { weights: [2, 1, 1] })).toEqual(
    confusionCounts(twice(truth), twice(predicted)),
  )
})

test.each<[number[], string, string]>([
  [[1, 2], 'metrics/shape-mismatch', 'weights has 2 numbers for 3 rows'],
  [[1, 2, 3, 4], 'metrics/shape-mismatch', 'weights has 4 numbers for 3 rows'],
  [[1, Number.NaN, 1], 'metrics/sample-options', 'weights: row 1 is NaN, expected a finite number from 0'],
  [[1, 1, Infinity], 'metrics/sample-options', 'weights: row 2 is Infinity, expected a finite number from 0'],
  [[-1, 1, 1], 'metrics/sample-options', 'weights: row 0 is -1, expected a finite number from 0'],
])('refuses weights %j', (weights, code, message) => {
  expect(() => confusionCounts(truth, predicted, { weights })).toThrow(expect.objectContaining({ code, message }))
})

test('every cell is counted once', () => {
  fc.assert(
    fc.property(labelled, ({ truth, predicted }) => {
      const {
        truePositives: tp,
        falsePositives: fp,
        falseNegatives: fn,
        trueNegatives: tn,
      } = confusionCounts(truth, predicted)
      tp.forEach((count, l) => {
        expect(count + fp[l]! + fn[l]! + tn[l]!).toBe(truth.rows)
      })
    }),
  )
})

test('averages follow from counts', () => {
  const counts = confusionCounts(truth, predicted)
  expect(microAverage(counts, f1Of)).toBe(4 / 6)
  expect(macroAverage(counts, f1Of)).toEqual({ value: 2 / 3, covered: 2, of: 2 })
})

test('refuses matrices of different shapes, naming both', () => {
  expect(() => confusionCounts(truth, labelMatrix([[1, 0]]))).toThrow(
    expect.objectContaining({
      code: 'metrics/shape-mismatch',
      message: expect.stringMatching(/truth is 3 × 2, predicted is 1 × 2/),
    }),
  )
})

test('refuses a label that is not 0 or 1, naming its place', () => {
  const bad = { rows: 3, labels: 2, data: Uint8Array.of(0, 1, 0, 7, 0, 0) }
  expect(() => confusionCounts(truth, bad)).toThrow(
    expect.objectContaining({
      code: 'metrics/label-not-binary',
      message: 'predicted: row 1, label 1 is 7, expected 0 or 1',
    }),
  )
})

test('refuses data that does not fill its shape', () => {
  const short = { rows: 3, labels: 2, data: new Uint8Array(5) }
  expect(() => confusionCounts(short, predicted)).toThrow(
    expect.objectContaining({
      code: 'metrics/shape-mismatch',
      message: 'truth holds 5 cells, expected 3 rows × 2 labels',
    }),
  )
})
