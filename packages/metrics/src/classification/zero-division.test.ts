import { expect, test } from 'vitest'
import { labelMatrix } from '../matrices/label-matrix.ts'
import { matrixColumn } from '../matrices/matrix-column.ts'
import { averagePrecision } from '../ranking/average-precision.ts'
import { f1Score } from './f1-score.ts'
import goldens from './goldens/zero-division.json' with { type: 'json' }
import { precision } from './precision.ts'
import { recall } from './recall.ts'

const metrics = {
  precision: (truth, predicted) => precision(truth, predicted).perLabel[0],
  recall: (truth, predicted) => recall(truth, predicted).perLabel[0],
  f1: (truth, predicted) => f1Score(truth, predicted).perLabel[0],
  averagePrecision: (truth, predicted) => averagePrecision(matrixColumn(truth, 0), matrixColumn(predicted, 0)),
} satisfies Record<
  string,
  (truth: ReturnType<typeof labelMatrix>, predicted: ReturnType<typeof labelMatrix>) => unknown
>

test.each(goldens)('$metric is undefined, where scikit-learn gives $scikitLearn, when $when', (golden) => {
  expect(golden.scikitLearn).toBe(0)
  const metric = metrics[golden.metric as keyof typeof metrics]
  expect(metric(labelMatrix(golden.truth), labelMatrix(golden.predicted))).toBeUndefined()
})
