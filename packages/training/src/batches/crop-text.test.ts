import { randomGenerator } from '@valuecsv/metrics'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cropText } from './crop-text.ts'

const text = (length: number) => ({
  id: '1',
  ids: Int32Array.from({ length }, (_, i) => i),
  labels: new Uint8Array(12),
})

test('keeps the ends and a run of tokens between them, from anywhere', () => {
  const random = randomGenerator(1)
  const starts = new Set<number>()
  for (let i = 0; i < 200; i++) {
    const { ids } = cropText(text(10), 6, random)
    starts.add(ids[1]!)
    expect([...ids]).toEqual([0, ids[1], ids[1]! + 1, ids[1]! + 2, ids[1]! + 3, 9])
  }
  expect([...starts].sort()).toEqual([1, 2, 3, 4, 5])
})

test('never gives more tokens than allowed, and a short text as it is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 60 }), fc.integer({ min: 3, max: 60 }), (length, most) => {
      const given = text(length)
      const cropped = cropText(given, most, randomGenerator(length))
      if (length <= most) expect(cropped).toBe(given)
      else expect(cropped.ids).toHaveLength(most)
    }),
  )
})
