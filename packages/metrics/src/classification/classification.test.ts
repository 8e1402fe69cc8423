import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectClose } from '../../test/expect-close.ts'
import { labelled, orders, permuteRows } from '../../test/matrices.ts'
import { labelMatrix } from '../matrices/label-matrix.ts'
import { accuracy } from './accuracy.ts'
import type { AveragedMetric } from './averaged-metric.ts'
import { classificationReport } from './classification-report.ts'
import { f1Score } from './f1-score.ts'
import goldens from './goldens/classification.json' with { type: 'json' }
import { hammingLoss } from './hamming-loss.ts'
import { precision } from './precision.ts'
import { recall } from './recall.ts'
import { subsetAccuracy } from './subset-accuracy.ts'

const cases = goldens.map((golden, index) => ({ golden, index }))

describe.each(cases)('case $index equals scikit-learn', ({ golden }) => {
  const truth = labelMatrix(golden.truth)
  const predicted = labelMatrix(golden.predicted)

  test.each([
    ['precision', precision],
    ['recall', recall],
    ['f1', f1Score],
  ] as const)('in %s per label and in every average', (name, metric) => {
    const actual: AveragedMetric = metric(truth, predicted)
    const expected: Partial<(typeof golden)[typeof name]> = golden[name]
    expectClose(actual.perLabel, expected.perLabel)
    if (!('micro' in expected)) return
    expectClose(actual.micro, expected.micro)
    expectClose(actual.macro.value, expected.macro)
    expectClose(actual.weighted.value, expected.weighted)
    expectClose(actual.samples.value, expected.samples)
  })

  test('in accuracy, subset accuracy and Hamming loss', () => {
    expectClose(accuracy(truth, predicted).perLabel, golden.accuracy)
    expectClose(subsetAccuracy(truth, predicted), golden.subsetAccuracy)
    expectClose(hammingLoss(truth, predicted), golden.hammingLoss)
  })
})

test('says how many labels and rows an average covers', () => {
  const truth = labelMatrix([
    [1, 0, 0],
    [0, 0, 0],
  ])
  const predicted = labelMatrix([
    [1, 1, 0],
    [0, 0, 0],
  ])
  const { perLabel, macro, samples } = f1Score(truth, predicted)
  expect(perLabel).toEqual([1, 0, undefined])
  expect(macro).toEqual({ value: 0.5, covered: 2, of: 3 })
  expect(samples).toEqual({ value: 2 / 3, covered: 1, of: 2 })
})

test('everything is undefined without rows', () => {
  const none = labelMatrix([])
  const report = classificationReport(none, none)
  expect(report.f1.micro).toBeUndefined()
  expect(report.f1.macro).toEqual({ value: undefined, covered: 0, of: 0 })
  expect(report.subsetAccuracy).toBeUndefined()
  expect(report.hammingLoss).toBeUndefined()
})

test('the order of the rows does not matter', () => {
  fc.assert(
    fc.property(
      labelled.chain((data) => orders(data.truth.rows).map((order) => ({ ...data, order }))),
      ({ truth, predicted, order }) => {
        const { samples: _, ...f1 } = f1Score(truth, predicted)
        expect(f1Score(permuteRows(truth, order), permuteRows(predicted, order))).toMatchObject(f1)
      },
    ),
  )
})

test('the report holds what each function gives', () => {
  fc.assert(
    fc.property(labelled, ({ truth, predicted }) => {
      const report = classificationReport(truth, predicted)
      expect(report.precision).toEqual(precision(truth, predicted))
      expect(report.recall).toEqual(recall(truth, predicted))
      expect(report.f1).toEqual(f1Score(truth, predicted))
      expect(report.accuracy).toEqual(accuracy(truth, predicted).perLabel)
      expect(report.subsetAccuracy).toBe(subsetAccuracy(truth, predicted))
      expect(report.hammingLoss).toBe(hammingLoss(truth, predicted))
    }),
  )
})

test('swapping truth and predictions swaps precision and recall and keeps F1', () => {
  fc.assert(
    fc.property(labelled, ({ truth, predicted }) => {
      expect(precision(truth, predicted).perLabel).toEqual(recall(predicted, truth).perLabel)
      expect(f1Score(truth, predicted).perLabel).toEqual(f1Score(predicted, truth).perLabel)
    }),
  )
})
