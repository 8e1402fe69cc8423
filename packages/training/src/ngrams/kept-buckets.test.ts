import { expect, test } from 'vitest'
import { keptBuckets } from './kept-buckets.ts'

const texts = [[7, 2, 900], [2, 7], [], [2, 5]].map((buckets) => Uint32Array.from(buckets))

test.each([
  [1, [2, 5, 7, 900]],
  [2, [2, 7]],
  [3, [2]],
  [4, []],
])('of at least %d texts, ascending', (minimumTexts, expected) => {
  expect([...keptBuckets(texts, minimumTexts)]).toEqual(expected)
})
