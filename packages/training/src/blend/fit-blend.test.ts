import { labelMatrix, randomGenerator, scoreMatrix } from '@valuecsv/metrics'
import { expect, test } from 'vitest'
import { blendLogits, fitBlend } from './fit-blend.ts'

const random = randomGenerator(5)
const rows = 1500
/** Each part sees the same hidden number through noise of its own. */
function part(hidden: readonly number[][], noise: number) {
  return scoreMatrix(hidden.map((row) => row.map((number) => number + noise * random.normal())))
}
const hidden = Array.from({ length: rows }, () => [2 * random.normal(), 2 * random.normal()])
const truth = labelMatrix(
  hidden.map((row) => row.map((number) => (random.uniform() < 1 / (1 + Math.exp(-number)) ? 1 : 0))),
)

test('parts of the same worth get the same weight', () => {
  const { encoder, ngrams } = fitBlend(truth, part(hidden, 1), part(hidden, 1))
  expect(encoder + ngrams).toBe(1)
  expect(ngrams).toBeGreaterThanOrEqual(0.4)
  expect(ngrams).toBeLessThanOrEqual(0.6)
})

test('a part of nothing but noise gets next to none', () => {
  const noise = scoreMatrix(hidden.map((row) => row.map(() => random.normal())))
  expect(fitBlend(truth, part(hidden, 1), noise).ngrams).toBeLessThanOrEqual(0.1)
  expect(fitBlend(truth, noise, part(hidden, 1)).encoder).toBeLessThanOrEqual(0.1)
})

test('joined logits are the weighted sums', () => {
  const joined = blendLogits({ encoder: 0.75, ngrams: 0.25 }, scoreMatrix([[4, -8]]), scoreMatrix([[8, 4]]))
  expect(joined).toEqual({ rows: 1, labels: 2, data: Float64Array.of(5, -5) })
})
