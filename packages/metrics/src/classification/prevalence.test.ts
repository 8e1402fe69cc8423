import { expect, test } from 'vitest'
import { labelMatrix } from '../matrices/label-matrix.ts'
import { prevalence } from './prevalence.ts'

test('gives the number and share of rows with each label and the labels a row', () => {
  const truth = labelMatrix([
    [1, 0, 1],
    [1, 0, 0],
  ])
  expect(prevalence(truth)).toEqual({ positives: [2, 0, 1], perLabel: [1, 0, 0.5], labelsPerRow: 1.5 })
})

test('shares are undefined without rows', () => {
  const none = { rows: 0, labels: 2, data: new Uint8Array(0) }
  expect(prevalence(none)).toEqual({ positives: [0, 0], perLabel: [undefined, undefined], labelsPerRow: undefined })
})
