import { expect, test } from 'vitest'
import { hashNgram } from '../features/hash-ngram.ts'
import { bucketRows } from './bucket-rows.ts'
import type { NgramModel } from './ngram-model.ts'
import { readNgrams } from './read-ngrams.ts'

const kept = Uint32Array.from(['法治', '治国'], (ngram) => hashNgram(ngram) & (2 ** 24 - 1)).sort()
const codes = new Uint8Array(2)
codes[kept.indexOf(hashNgram('治国') & (2 ** 24 - 1))] = 100
const model: NgramModel = {
  settings: { sizes: [1, 2], buckets: 2 ** 24, seed: 0, lowerCase: true },
  labels: 1,
  rows: bucketRows(kept),
  idf: { minimum: 1, step: 0.05, codes },
  absentIdf: 11,
  weights: new Int8Array(2),
  scales: Float32Array.of(1),
  biases: Float32Array.of(0),
}

test('rarity is the mean inverse document frequency of the longest n-grams', () => {
  expect(readNgrams(model, '法治').rarity).toBe(1)
  expect(readNgrams(model, '法治国').rarity).toBeCloseTo(1 + (0.05 * (0 + 100)) / 2, 10)
  expect(readNgrams(model, '国法').rarity).toBe(11)
})

test('rarity counts each occurrence', () => {
  expect(readNgrams(model, '法治法治').rarity).toBeCloseTo((1 + 11 + 1) / 3, 10)
})

test('rarity is undefined for a text that is shorter than one', () => {
  expect(readNgrams(model, '法').rarity).toBeUndefined()
  expect(readNgrams(model, ' ').rarity).toBeUndefined()
})
