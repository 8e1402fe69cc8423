import { expect, test } from 'vitest'
import { sumWeights } from './sum-weights.ts'

test.each([1, 3, 4, 5, 8, 12, 13])('gives the sum of each of %d labels', (labels) => {
  const weights = Int8Array.from({ length: 6 * labels }, (_, index) => (index * 37) % 255)
  const [buckets, values] = [Uint32Array.of(4, 0, 5), Float64Array.of(0.5, -2, 3)]
  const expected = Array.from({ length: labels }, (_, label) =>
    [...buckets].reduce((sum, bucket, at) => sum + values[at]! * weights[bucket * labels + label]!, 0),
  )
  expect([...sumWeights({ labels, weights }, buckets, values)]).toEqual(expected)
})
