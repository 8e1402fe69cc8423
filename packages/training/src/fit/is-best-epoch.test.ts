import { expect, test } from 'vitest'
import { isBestEpoch } from './is-best-epoch.ts'
import type { FinishedEpoch } from './training-progress.ts'

const epoch = (figures: Partial<FinishedEpoch>): FinishedEpoch => ({
  ...{ epoch: 1, loss: 1, mAP: undefined, microF1: undefined, macroF1: undefined },
  ...{ validationLoss: undefined, lastBatchLoss: undefined },
  ...figures,
})

test.each([
  ['mAP', 0.5, 0.6, true],
  ['mAP', 0.5, 0.5, false],
  ['microF1', 0.5, 0.4, false],
  ['lastBatchLoss', 0.5, 0.4, true],
  ['lastBatchLoss', 0.5, 0.6, false],
  ['validationLoss', 0.5, undefined, false],
  ['validationLoss', undefined, 0.5, true],
] as const)('by %s, after %s an epoch with %s is the best: %s', (monitor, before, now, best) => {
  expect(isBestEpoch(epoch({ [monitor]: now }), [epoch({ [monitor]: before })], monitor)).toBe(best)
})

test('where the figure is undefined in all epochs, the validation loss decides', () => {
  expect(isBestEpoch(epoch({ validationLoss: 0.4 }), [epoch({ validationLoss: 0.5 })], 'mAP')).toBe(true)
  expect(isBestEpoch(epoch({ validationLoss: 0.6 }), [epoch({ validationLoss: 0.5 })], 'mAP')).toBe(false)
})

test('the first epoch is the best so far, even without a figure', () => {
  expect(isBestEpoch(epoch({}), [], 'mAP')).toBe(true)
})
