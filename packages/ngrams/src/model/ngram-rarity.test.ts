import { expect, test } from 'vitest'
import { hashNgram } from '../features/hash-ngram.ts'
import type { NgramModel } from './ngram-model.ts'
import { ngramRarity } from './ngram-rarity.ts'

const buckets = 2 ** 12
const codes = new Uint8Array(buckets).fill(200)
codes[hashNgram('法治') & (buckets - 1)] = 0
codes[hashNgram('治国') & (buckets - 1)] = 100
const model: NgramModel = {
  settings: { sizes: [1, 2], buckets, seed: 0, lowerCase: true },
  labels: 1,
  idf: { minimum: 1, step: 0.05, codes },
  weights: new Int8Array(buckets),
  scales: Float32Array.of(1),
  biases: Float32Array.of(0),
}

test('is the mean inverse document frequency of the longest n-grams', () => {
  expect(ngramRarity(model, '法治')).toBe(1)
  expect(ngramRarity(model, '法治国')).toBeCloseTo(1 + (0.05 * (0 + 100)) / 2, 10)
  expect(ngramRarity(model, '国法')).toBe(11)
})

test('counts each occurrence', () => {
  expect(ngramRarity(model, '法治法治')).toBeCloseTo(1 + (0.05 * (0 + 200 + 0)) / 3, 10)
})

test('is undefined for a text that is shorter than one', () => {
  expect(ngramRarity(model, '法')).toBeUndefined()
  expect(ngramRarity(model, ' ')).toBeUndefined()
})
