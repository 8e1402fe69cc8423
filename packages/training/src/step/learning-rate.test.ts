import { expect, test } from 'vitest'
import { learningRateShare } from './learning-rate.ts'

test('rises from 0 over the warm-up and falls to 0 in a line', () => {
  const shares = Array.from({ length: 11 }, (_, step) =>
    learningRateShare(step, 10, { warmupShare: 0.2, schedule: 'linear' }),
  )
  expect(shares).toEqual([0, 0.5, 1, 0.875, 0.75, 0.625, 0.5, 0.375, 0.25, 0.125, 0])
})

test('begins at the highest rate without a warm-up', () => {
  expect(learningRateShare(0, 10, { warmupShare: 0, schedule: 'linear' })).toBe(1)
})

test('stays at the highest rate after the warm-up of a constant schedule', () => {
  const shares = Array.from({ length: 6 }, (_, step) =>
    learningRateShare(step, 6, { warmupShare: 0.4, schedule: 'constant' }),
  )
  expect(shares).toEqual([0, 0.5, 1, 1, 1, 1])
})
