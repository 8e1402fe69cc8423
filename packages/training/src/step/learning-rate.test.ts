import { expect, test } from 'vitest'
import { learningRateShare } from './learning-rate.ts'

test('rises from 0 over the warm-up and falls to 0 in a line', () => {
  const shares = Array.from({ length: 11 }, (_, step) => learningRateShare(step, 10, 0.2))
  expect(shares).toEqual([0, 0.5, 1, 0.875, 0.75, 0.625, 0.5, 0.375, 0.25, 0.125, 0])
})

test('begins at the highest rate without a warm-up', () => {
  expect(learningRateShare(0, 10, 0)).toBe(1)
})
