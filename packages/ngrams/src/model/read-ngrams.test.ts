import { expect, test } from 'vitest'
import { sampleModel } from '../../test/sample-model.ts'
import { hashNgram } from '../features/hash-ngram.ts'
import { bucketRows } from './bucket-rows.ts'
import type { NgramModel } from './ngram-model.ts'
import { readNgrams, readNgramsInSlices } from './read-ngrams.ts'

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

test('counts the characters that n-grams are made of', () => {
  expect(readNgrams(model, ' 法\u200b治 \n国').characters).toBe(4)
})

test('a long text in slices has the reading that it has in one go, whatever is read in between', () => {
  const sample = sampleModel().model
  const text = `法治国家，e\u0301${'法治 \u200b𠮷A'.repeat(40_000)}`
  const slices = readNgramsInSlices(sample, text)
  let [slice, yields] = [slices.next(), 0]
  for (; !slice.done; slice = slices.next()) {
    readNgrams(sample, '法治国')
    yields += 1
  }
  expect(slice.value).toEqual(readNgrams(sample, text))
  expect(yields).toBeGreaterThan(6)
})

test('a short text is one slice', () => {
  expect(readNgramsInSlices(model, '法治国').next()).toEqual({ done: true, value: readNgrams(model, '法治国') })
})
