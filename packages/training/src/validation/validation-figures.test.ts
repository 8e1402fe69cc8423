import { labelMatrix, scoreMatrix } from '@valuecsv/metrics'
import { expect, test } from 'vitest'
import { validationFigures } from './validation-figures.ts'

// −log of the probability that each text's label has: 0.5, 0.25, 0.8.
const truth = labelMatrix([[1], [1], [0]])
const logits = scoreMatrix([[0], [Math.log(1 / 3)], [Math.log(1 / 4)]])

test.each([
  [1, -Math.log(0.8)],
  [2, -Math.log(0.8)],
  [3, -Math.log(0.5 * 0.25 * 0.8) / 3],
  [8, -Math.log(0.5 * 0.25 * 0.8) / 3],
])('the last batch of %i texts is what is left over', (batchTexts, loss) => {
  const figures = validationFigures(truth, logits, batchTexts)
  expect(figures.lastBatchLoss).toBeCloseTo(loss, 5)
  expect(figures.validationLoss).toBeCloseTo(-Math.log(0.5 * 0.25 * 0.8) / 3, 5)
})

test('ranks and counts at the threshold 0.5, undefined where there is nothing to find', () => {
  expect(validationFigures(truth, logits, 8)).toMatchObject({ mAP: 1, microF1: 0, macroF1: 0 })
  expect(validationFigures(labelMatrix([[0]]), scoreMatrix([[-1]]), 8)).toMatchObject({ mAP: undefined })
})
