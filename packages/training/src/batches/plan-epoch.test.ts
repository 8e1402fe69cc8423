import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planEpoch } from './plan-epoch.ts'

const lengths = fc.array(fc.integer({ min: 2, max: 512 }), { minLength: 1, maxLength: 300 })
const batching = fc.constantFrom('length' as const, 'shuffled' as const, 'shuffled-once' as const, 'in-order' as const)

test('every text is in one batch, and no batch is larger than allowed', () => {
  fc.assert(
    fc.property(lengths, batching, fc.integer({ min: 1, max: 20 }), fc.nat(99), (given, kind, batchTexts, epoch) => {
      const batches = planEpoch(given, { batchTexts, batching: kind, seed: 0, epoch })
      expect(batches.flat().sort((a, b) => a - b)).toEqual([...given.keys()])
      expect(batches.every((batch) => batch.length > 0 && batch.length <= batchTexts)).toBe(true)
      expect(batches.length).toBe(Math.ceil(given.length / batchTexts))
    }),
  )
})

const many = Array.from({ length: 640 }, (_, i) => 2 + ((i * 7919) % 511))

test('batches by length pad little', () => {
  const padding = (kind: 'length' | 'shuffled') =>
    planEpoch(many, { batchTexts: 16, batching: kind, seed: 0, epoch: 0 })
      .map((batch) => batch.map((index) => many[index]!))
      .reduce((sum, batch) => sum + batch.length * Math.max(...batch) - batch.reduce((a, b) => a + b), 0)
  expect(padding('length')).toBeLessThan(padding('shuffled') / 10)
})

test('epochs and seeds differ in their order, and repeat it', () => {
  const plan = (seed: number, epoch: number) => planEpoch(many, { batchTexts: 16, batching: 'length', seed, epoch })
  expect(plan(0, 1)).toEqual(plan(0, 1))
  expect(plan(0, 1)).not.toEqual(plan(0, 0))
  expect(plan(1, 0)).not.toEqual(plan(0, 0))
})

test('batches in order are the same in every epoch', () => {
  const batches = planEpoch([5, 9, 2, 7, 7], { batchTexts: 2, batching: 'in-order', seed: 3, epoch: 4 })
  expect(batches).toEqual([[0, 1], [2, 3], [4]])
})
