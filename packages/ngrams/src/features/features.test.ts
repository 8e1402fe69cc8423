import fc from 'fast-check'
import { expect, test } from 'vitest'
import goldens from '../goldens/ngrams.json' with { type: 'json' }
import { hashNgram } from './hash-ngram.ts'
import { ngramFeatures } from './ngram-features.ts'
import { weighNgrams } from './weigh-ngrams.ts'

const { sizes, buckets, seed, idf, texts, hashes } = goldens

test.each(hashes)('hash of $ngram with seed $seed equals that of scikit-learn', ({ ngram, seed, hash }) => {
  expect(hashNgram(ngram, seed)).toBe(hash)
})

test.each(texts)('counts and weights of $text equal those of scikit-learn', (golden) => {
  const features = ngramFeatures(golden.text, { sizes, buckets, seed })
  const weights = weighNgrams(features, idf)
  const rows = [...features.buckets]
    .map((bucket, index) => ({ bucket, count: features.counts[index], weight: weights[index] as number }))
    .sort((a, b) => a.bucket - b.bucket)
  expect(rows.map(({ bucket }) => bucket)).toEqual(golden.buckets)
  expect(rows.map(({ count }) => count)).toEqual(golden.counts)
  rows.forEach(({ weight }, index) => {
    expect(weight).toBeCloseTo(golden.weights[index] as number, 12)
  })
})

test('counts each n-gram in the bucket of its hash, in the order of first occurrence', () => {
  const text = fc.string({ unit: fc.constantFrom('法', '治', 'a', '𠮷', '，') })
  const sizes = fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { minLength: 1 })
  fc.assert(
    fc.property(text, sizes, fc.integer({ min: 0, max: 12 }), fc.nat(), (text, sizes, power, seed) => {
      const expected = new Map<number, number>()
      const characters = [...text]
      const ascending = [...sizes].sort((a, b) => a - b)
      characters.forEach((_, at) => {
        for (const size of ascending) {
          if (at + size > characters.length) continue
          const bucket = hashNgram(characters.slice(at, at + size).join(''), seed) % 2 ** power
          expected.set(bucket, (expected.get(bucket) ?? 0) + 1)
        }
      })
      const features = ngramFeatures(text, { sizes, buckets: 2 ** power, seed })
      expect([...features.buckets]).toEqual([...expected.keys()])
      expect([...features.counts]).toEqual([...expected.values()])
    }),
  )
})

test('a text of white space has no features and no weights', () => {
  const features = ngramFeatures(' \n')
  expect(features.buckets).toHaveLength(0)
  expect(weighNgrams(features, new Float64Array(2 ** 17))).toHaveLength(0)
})

test('a bucket without idf is refused and named', () => {
  const features = { buckets: Uint32Array.of(4), counts: Uint32Array.of(1) }
  expect(() => weighNgrams(features, [1, 1])).toThrow(
    expect.objectContaining({ code: 'ngrams/bad-option', message: expect.stringContaining('bucket 4') }),
  )
})

test.each([
  [{ sizes: [] }, 'sizes'],
  [{ sizes: [1, 1] }, 'sizes'],
  [{ sizes: [0] }, 'sizes'],
  [{ sizes: [9] }, 'sizes'],
  [{ sizes: [1.5] }, 'sizes'],
  [{ buckets: 1000 }, 'buckets'],
  [{ buckets: 0 }, 'buckets'],
  [{ buckets: 2 ** 25 }, 'buckets'],
  [{ seed: -1 }, 'seed'],
  [{ seed: 2 ** 32 }, 'seed'],
])('%j is refused and the option named', (options, name) => {
  expect(() => ngramFeatures('法治', options)).toThrow(
    expect.objectContaining({ code: 'ngrams/bad-option', message: expect.stringContaining(name) }),
  )
})
