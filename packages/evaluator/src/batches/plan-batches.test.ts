import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planBatches } from './plan-batches.ts'

test('puts rows of like length together, the longest first', () => {
  expect(planBatches([3, 9, 4, 8], { maxRows: 2, maxTokens: 100 })).toEqual([
    [1, 3],
    [2, 0],
  ])
})

test('counts padding: three rows as wide as the longest must fit', () => {
  expect(planBatches([10, 2, 2], { maxRows: 8, maxTokens: 20 })).toEqual([[0, 1], [2]])
})

test('gives a row above the limit a batch of its own', () => {
  expect(planBatches([50, 10, 10], { maxRows: 8, maxTokens: 20 })).toEqual([[0], [1, 2]])
})

test('keeps the order of rows that go one by one', () => {
  expect(planBatches([3, 9, 4], { maxRows: 1, maxTokens: 512 })).toEqual([[0], [1], [2]])
})

test('has every row once and breaks no limit', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 2, max: 512 })),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 4096 }),
      (lengths, maxRows, maxTokens) => {
        const batches = planBatches(lengths, { maxRows, maxTokens })
        expect(batches.flat().sort((a, b) => a - b)).toEqual(lengths.map((_, index) => index))
        for (const batch of batches) {
          expect(batch.length).toBeGreaterThan(0)
          expect(batch.length).toBeLessThanOrEqual(maxRows)
          const padded = batch.length * Math.max(...batch.map((index) => lengths[index]!))
          expect(batch.length === 1 || padded <= maxTokens).toBe(true)
        }
      },
    ),
  )
})
