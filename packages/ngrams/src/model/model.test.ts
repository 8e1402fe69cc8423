import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleModel } from '../../test/sample-model.ts'
import { ngramFeatures } from '../features/ngram-features.ts'
import { weighNgrams } from '../features/weigh-ngrams.ts'
import { normalizeText } from '../text/normalize-text.ts'
import { codeIdf, decodeIdf } from './coded-idf.ts'
import { explainNgrams } from './explain-ngrams.ts'
import { quantizeNgramModel } from './quantize-ngram-model.ts'
import { scoreNgrams } from './score-ngrams.ts'

const text = fc.string({ unit: fc.constantFrom('法', '治', 'A', 'é', 'e\u0301', '𠮷', ' ', '\n', 'İ') })

test('a logit is the bias plus the coefficients times the TF-IDF weights', () => {
  const { linear, model } = sampleModel()
  fc.assert(
    fc.property(text, (text) => {
      const features = ngramFeatures(text, linear.options)
      const weights = weighNgrams(features, decodeIdf(linear.idf))
      const logits = scoreNgrams(model, text)
      linear.coefficients.forEach((coefficients, label) => {
        let expected = linear.biases[label] as number
        let rounding = 1e-5
        features.buckets.forEach((bucket, index) => {
          expected += (coefficients[bucket] as number) * (weights[index] as number)
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

const options = { sizes: [1], buckets: 4 }
const idf = codeIdf([1, 2, 3, 4])

test.each([
  [{ options, idf, coefficients: [], biases: [] }, '0'],
  [{ options, idf, coefficients: [[1, 2, 3, 4]], biases: [] }, '0 biases'],
  [{ options, idf, coefficients: [[1, 2, 3]], biases: [0] }, '3 coefficients'],
  [{ options, idf: codeIdf([1]), coefficients: [[1, 2, 3, 4]], biases: [0] }, '1 idf'],
  [{ options, idf, coefficients: [[1, 2, Number.NaN, 4]], biases: [0] }, 'bucket 2'],
  [{ options, idf, coefficients: [[1, 2, 3, 1e300]], biases: [0] }, 'label 0'],
  [{ options, idf, coefficients: [[1, 2, 3, 4]], biases: [Number.NaN] }, 'label 0'],
])('a linear model that does not fit is refused (%#)', (linear, named) => {
  expect(() => quantizeNgramModel(linear)).toThrow(
    expect.objectContaining({ code: 'ngrams/bad-model', message: expect.stringContaining(named) }),
  )
})

test('coefficients that are all zero stay zero', () => {
  const model = quantizeNgramModel({ options, idf, coefficients: [[0, 0, 0, 0]], biases: [0.5] })
  expect(scoreNgrams(model, '法治')).toEqual(Float32Array.of(0.5))
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
