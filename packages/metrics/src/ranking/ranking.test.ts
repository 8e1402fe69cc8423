import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectClose } from '../../test/expect-close.ts'
import { labelled, orders, permuteRows } from '../../test/matrices.ts'
import { labelMatrix } from '../matrices/label-matrix.ts'
import { matrixColumn } from '../matrices/matrix-column.ts'
import { scoreMatrix } from '../matrices/score-matrix.ts'
import { averagePrecision } from './average-precision.ts'
import goldens from './goldens/ranking.json' with { type: 'json' }
import { meanAveragePrecision } from './mean-average-precision.ts'
import { meanRocAuc } from './mean-roc-auc.ts'
import { rocAuc } from './roc-auc.ts'

const cases = goldens.map((golden, index) => ({ golden, index }))

describe.each(cases)('case $index equals scikit-learn', ({ golden }) => {
  const truth = labelMatrix(golden.truth)
  const scores = scoreMatrix(golden.scores)

  test.each([
    ['averagePrecision', meanAveragePrecision],
    ['rocAuc', meanRocAuc],
  ] as const)('in %s per label and in every average', (name, metric) => {
    const actual = metric(truth, scores)
    expectClose(actual.perLabel, golden[name].perLabel)
    expectClose(actual.micro, golden[name].micro)
    expectClose(actual.macro.value, golden[name].macro)
    expectClose(actual.weighted.value, golden[name].weighted)
    expect(actual.macro.covered).toBe(golden[name].perLabel.filter((value) => value !== null).length)
  })
})

test('average precision is undefined without positives, ROC AUC without either class', () => {
  expect(averagePrecision([0, 0], [0.1, 0.2])).toBeUndefined()
  expect(averagePrecision([1, 1], [0.1, 0.2])).toBe(1)
  expect(rocAuc([0, 0], [0.1, 0.2])).toBeUndefined()
  expect(rocAuc([1, 1], [0.1, 0.2])).toBeUndefined()
  expect(rocAuc([], [])).toBeUndefined()
})

test('equal scores are one step', () => {
  expect(averagePrecision([1, 0, 0, 1], [0.5, 0.5, 0.5, 0.5])).toBe(0.5)
  expect(rocAuc([1, 0, 0, 1], [0.5, 0.5, 0.5, 0.5])).toBe(0.5)
})

test('the order of the rows and a rising transformation of the scores do not matter', () => {
  fc.assert(
    fc.property(
      labelled.chain((data) => orders(data.truth.rows).map((order) => ({ ...data, order }))),
      ({ truth, scores, order }) => {
        const moved = permuteRows(scores, order)
        const risen = { ...moved, data: moved.data.map((score) => 3 * score ** 3 - 7) }
        for (const metric of [meanAveragePrecision, meanRocAuc]) {
          expect(metric(permuteRows(truth, order), risen)).toEqual(metric(truth, scores))
        }
      },
    ),
  )
})

test('turning the ranking around turns ROC AUC around', () => {
  fc.assert(
    fc.property(labelled, ({ truth, scores }) => {
      const labels = matrixColumn(truth, 0)
      const column = matrixColumn(scores, 0)
      const area = rocAuc(labels, column)
      const turned = rocAuc(
        labels,
        column.map((score) => -score),
      )
      if (area === undefined) expect(turned).toBeUndefined()
      else expect(turned).toBeCloseTo(1 - area, 12)
    }),
  )
})

test.each([
  [[1, 0], [0.5], 'metrics/shape-mismatch', 'truth has 2 rows, scores have 1; expected the same number'],
  [[1, 3], [0.5, 1], 'metrics/label-not-binary', 'truth: row 1 is 3, expected 0 or 1'],
  [[1, 0], [0.5, Number.NaN], 'metrics/score-not-finite', 'scores: row 1 is NaN, expected a finite number'],
])('refuses columns that do not fit, naming the row: %#', (truth, scores, code, message) => {
  expect(() => rocAuc(truth, scores)).toThrow(expect.objectContaining({ code, message }))
})
