import { ValueCsvError } from '@valuecsv/errors'
import { type NgramOptions, ngramSettings } from '../features/ngram-options.ts'
import type { CodedIdf } from './coded-idf.ts'
import type { NgramModel } from './ngram-model.ts'

/** A linear model in full precision: an array of coefficients, one a bucket, and a bias for each label. */
export interface LinearNgramModel {
  readonly options: NgramOptions
  readonly idf: CodedIdf
  readonly coefficients: readonly Readonly<ArrayLike<number>>[]
  readonly biases: readonly number[]
}

/**
 * The model with coefficients in 8 bits: for each label −127 … 127 times a scale of its own, off by at most half of it.
 *
 * @throws ValueCsvError `ngrams/bad-option`; `ngrams/bad-model` when sizes don't fit or a number is not finite.
 */
export function quantizeNgramModel({ options, idf, coefficients, biases }: LinearNgramModel): NgramModel {
  const settings = ngramSettings(options)
  const labels = coefficients.length
  if (labels < 1 || labels > 255) throw bad(`expected 1 to 255 labels, got ${labels}`)
  if (biases.length !== labels) throw bad(`${labels} labels have ${biases.length} biases`)
  if (idf.codes.length !== settings.buckets) throw bad(`${settings.buckets} buckets have ${idf.codes.length} idf codes`)
  const weights = new Int8Array(settings.buckets * labels)
  const scales = new Float32Array(labels)
  coefficients.forEach((values, label) => {
    if (values.length !== settings.buckets) {
      throw bad(`label ${label} has ${values.length} coefficients for ${settings.buckets} buckets`)
    }
    let greatest = 0
    for (let bucket = 0; bucket < values.length; bucket += 1) {
      const size = Math.abs(values[bucket] as number)
      if (!Number.isFinite(size)) throw bad(`label ${label}, bucket ${bucket}: the coefficient is not finite`)
      greatest = Math.max(greatest, size)
    }
    const scale = Math.fround(greatest / 127)
    if (!Number.isFinite(scale) || !Number.isFinite(Math.fround(biases[label] as number))) {
      throw bad(`label ${label}: bias or coefficients are beyond single precision`)
    }
    scales[label] = scale
    for (let bucket = 0; bucket < values.length; bucket += 1) {
      const weight = scale > 0 ? Math.round((values[bucket] as number) / scale) : 0
      weights[bucket * labels + label] = Math.min(127, Math.max(-127, weight))
    }
  })
  return { settings, labels, idf, weights, scales, biases: Float32Array.from(biases) }
}

function bad(problem: string): ValueCsvError {
  return new ValueCsvError('ngrams/bad-model', `n-gram model: ${problem}`)
}
