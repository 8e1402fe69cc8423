import { expect, test } from 'vitest'
import { positiveWeights } from './positive-weights.ts'

const texts = [
  [1, 0, 1],
  [0, 0, 1],
  [0, 0, 1],
  [0, 0, 1],
  [0, 0, 1],
].map((labels, index) => ({ id: `${index}`, ids: new Int32Array(2), labels: Uint8Array.from(labels) }))

test('a rare label’s positives count more, by the power', () => {
  expect(positiveWeights(texts, 1)).toEqual([4, 1, 1])
  expect(positiveWeights(texts, 0.5)).toEqual([2, 1, 1])
})

test('without a power all count once', () => {
  expect(positiveWeights(texts, 0)).toEqual([1, 1, 1])
})
