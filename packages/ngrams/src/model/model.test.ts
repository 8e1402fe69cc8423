import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleModel } from '../../test/sample-model.ts'
import { hashNgram } from '../features/hash-ngram.ts'
import { ngramFeatures } from '../features/ngram-features.ts'
import { weighNgrams } from '../features/weigh-ngrams.ts'
import { normalizeText } from '../text/normalize-text.ts'
import { bucketRows, featuresByRow } from './bucket-rows.ts'
import { codeIdf, decodeIdf } from './coded-idf.ts'
import { explainNgrams } from './explain-ngrams.ts'
import { quantizeNgramModel } from './quantize-ngram-model.ts'
import { scoreNgrams } from './score-ngrams.ts'

const text = fc.string({
  unit: fc.constantFrom('法', '治', 'A', 'é', 'e\u0301', '𠮷', ' ', '\n', 'İ', '\u0323'.repeat(31)),
})

test('a logit is the bias plus the coefficients times the TF-IDF weights', () => {
  const { linear, model } = sampleModel()
  fc.assert(
    fc.property(text, (text) => {
      const features = featuresByRow(ngramFeatures(text, linear.options), bucketRows(linear.kept))
      const weights = weighNgrams(features, decodeIdf(linear.idf))
      const logits = scoreNgrams(model, text)
      linear.coefficients.forEach((coefficients, label) => {
        let expected = linear.biases[label] as number
        let rounding = 1e-5
        features.buckets.forEach((row, index) => {
          expected += (coefficients[row] as number) * (weights[index] as number)
          rounding += ((model.scales[label] as number) / 2) * (weights[index] as number)
        })
        expect(Math.abs((logits[label] as number) - expected)).toBeLessThanOrEqual(rounding)
      })
    }),
  )
})

test('the bias and what the characters add sum to the logit', () => {
  const { model } = sampleModel()
  fc.assert(
    fc.property(text, fc.nat({ max: model.labels - 1 }), (text, label) => {
      const { logit, bias, characters } = explainNgrams(model, text, label)
      expect(logit).toBeCloseTo(scoreNgrams(model, text)[label] as number, 5)
      expect(characters.reduce((sum, { contribution }) => sum + contribution, bias)).toBeCloseTo(logit, 9)
      expect(characters.map(({ start, end }) => text.slice(start, end)).join('')).toBe(
        text.replace(/^\p{White_Space}+|\p{White_Space}+$/gu, ''),
      )
    }),
  )
})

test('what nobody sees adds nothing and has no entry', () => {
  const { model } = sampleModel()
  const [plain, strewn] = ['法治国', '\ufeff法\u200b治\u00ad\u200b国\u0000'].map((text) =>
    explainNgrams(model, text, 1),
  )
  expect(strewn!.logit).toBe(plain!.logit)
  expect(strewn!.characters.map(({ start, end }) => [start, end])).toEqual([
    [1, 2],
    [3, 4],
    [6, 7],
  ])
})

test('a text without characters gets the biases and no evidence', () => {
  const { model } = sampleModel()
  expect(scoreNgrams(model, ' \n')).toEqual(model.biases)
  expect(explainNgrams(model, '', 1)).toEqual({ logit: model.biases[1], bias: model.biases[1], characters: [] })
})

test.each([-1, 3, 0.5])('label %d of three is refused', (label) => {
  expect(() => explainNgrams(sampleModel().model, '法', label)).toThrow(
    expect.objectContaining({ code: 'ngrams/no-such-label', message: expect.stringContaining(String(label)) }),
  )
})

test('idf codes are off by at most half a step', () => {
  const values = fc.array(fc.double({ min: 0, max: 12, noNaN: true }), { minLength: 1 })
  fc.assert(
    fc.property(values, (idf) => {
      const coded = codeIdf(idf)
      decodeIdf(coded).forEach((value, bucket) => {
        expect(Math.abs(value - (idf[bucket] as number))).toBeLessThanOrEqual(coded.step / 2 + 1e-5)
      })
    }),
  )
})

test('an idf that is not finite is refused and its bucket named', () => {
  expect(() => codeIdf([1, Number.NaN])).toThrow(
    expect.objectContaining({ code: 'ngrams/bad-model', message: expect.stringContaining('bucket 1') }),
  )
})

const fitting = {
  ...{
    options: { sizes: [1], buckets: 16 },
    kept: Uint32Array.of(1, 3, 4, 15),
    idf: codeIdf([1, 2, 3, 4]),
    absentIdf: 5,
  },
  ...{ coefficients: [[1, 2, 3, 4]], biases: [0] },
}

test.each([
  [{ coefficients: [], biases: [] }, '0'],
  [{ biases: [] }, '0 biases'],
  [{ coefficients: [[1, 2, 3]] }, '3 coefficients for 4'],
  [{ idf: codeIdf([1]) }, '1 idf'],
  [{ coefficients: [[1, 2, Number.NaN, 4]] }, 'bucket 4'],
  [{ coefficients: [[1, 2, 3, 1e300]] }, 'label 0'],
  [{ biases: [Number.NaN] }, 'label 0'],
  [{ absentIdf: Number.POSITIVE_INFINITY }, 'absent'],
  [{ kept: Uint32Array.of(1, 3, 3, 15) }, 'kept bucket 2'],
  [{ kept: Uint32Array.of(1, 3, 4, 16) }, 'kept bucket 3'],
])('a linear model that does not fit is refused (%#)', (wrong, named) => {
  expect(() => quantizeNgramModel({ ...fitting, ...wrong })).toThrow(
    expect.objectContaining({ code: 'ngrams/bad-model', message: expect.stringContaining(named) }),
  )
})

test('coefficients that are all zero stay zero', () => {
  const model = quantizeNgramModel({ ...fitting, coefficients: [[0, 0, 0, 0]], biases: [0.5] })
  expect(scoreNgrams(model, '法治')).toEqual(Float32Array.of(0.5))
})

test('n-grams without a row take no part, not even in the length of a text', () => {
  const kept = Uint32Array.of(hashNgram('法'))
  const options = { sizes: [1] }
  const model = quantizeNgramModel({
    ...{ options, kept: kept.map((hash) => hash & (2 ** 24 - 1)), idf: codeIdf([1]), absentIdf: 9 },
    ...{ coefficients: [[2]], biases: [0] },
  })
  expect(scoreNgrams(model, '治国')).toEqual(Float32Array.of(0))
  expect(scoreNgrams(model, '法治国')[0]).toBeCloseTo(2, 5)
  expect(explainNgrams(model, '治法', 0).characters.map(({ contribution }) => contribution)).toEqual([
    0,
    expect.closeTo(2, 5),
  ])
})

test('a text that was normalized before has the same logits', () => {
  const { model } = sampleModel()
  const { lowerCase } = model.settings
  fc.assert(
    fc.property(text, (text) => {
      expect(scoreNgrams(model, normalizeText(text, lowerCase))).toEqual(scoreNgrams(model, text))
    }),
  )
})
