import { ValueCsvError } from '@valuecsv/errors'
import { type NgramOptions, ngramSettings } from '../features/ngram-options.ts'
import { bucketRows } from './bucket-rows.ts'
import type { CodedIdf } from './coded-idf.ts'
import type { NgramModel } from './ngram-model.ts'

/** A linear model in full precision: an array of coefficients, one a kept bucket, and a bias for each label. */
export interface LinearNgramModel {
  readonly options: NgramOptions
  /** The buckets that count, ascending; n-grams of all others add nothing. */
  readonly kept: Uint32Array
  /** A code for each of them. */
  readonly idf: CodedIdf
  /** What `NgramReading.rarity` takes for n-grams of all others. */
  readonly absentIdf: number
  readonly coefficients: readonly Readonly<ArrayLike<number>>[]
  readonly biases: readonly number[]
}

/**
 * The model with coefficients in 8 bits: for each label −127 … 127 times a scale of its own, off by at most half of it.
 *
 * @throws ValueCsvError `ngrams/bad-option`; `ngrams/bad-model` when sizes don't fit or a number is not finite.
 */
export function quantizeNgramModel(linear: LinearNgramModel): NgramModel {
  const { kept, idf, coefficients, biases } = linear
  const settings = ngramSettings(linear.options)
  const labels = coefficients.length
  if (labels < 1 || labels > 255) throw bad(`expected 1 to 255 labels, got ${labels}`)
  if (biases.length !== labels) throw bad(`${labels} labels have ${biases.length} biases`)
  checkKept(kept, settings.buckets)
  if (idf.codes.length !== kept.length) throw bad(`${kept.length} buckets have ${idf.codes.length} idf codes`)
  const absentIdf = Math.fround(linear.absentIdf)
  if (!Number.isFinite(absentIdf))
    throw bad(`the idf of what is absent is ${linear.absentIdf}, expected a finite number`)
  const weights = new Int8Array(kept.length * labels)
  const scales = new Float32Array(labels)
  coefficients.forEach((values, label) => {
    if (values.length !== kept.length) {
      throw bad(`label ${label} has ${values.length} coefficients for ${kept.length} buckets`)
    }
    let greatest = 0
    for (let row = 0; row < values.length; row += 1) {
      const size = Math.abs(values[row] as number)
      if (!Number.isFinite(size)) throw bad(`label ${label}, bucket ${kept[row]}: the coefficient is not finite`)
      greatest = Math.max(greatest, size)
    }
    const scale = Math.fround(greatest / 127)
    if (!Number.isFinite(scale) || !Number.isFinite(Math.fround(biases[label] as number))) {
      throw bad(`label ${label}: bias or coefficients are beyond single precision`)
    }
    scales[label] = scale
    for (let row = 0; row < values.length; row += 1) {
      const weight = scale > 0 ? Math.round((values[row] as number) / scale) : 0
      weights[row * labels + label] = Math.min(127, Math.max(-127, weight))
    }
  })
  return {
    ...{ settings, labels, idf, absentIdf, weights, scales },
    rows: bucketRows(kept.slice()),
    biases: Float32Array.from(biases),
  }
}

function checkKept(kept: Uint32Array, buckets: number): void {
  kept.forEach((bucket, row) => {
    if (bucket < buckets && (row === 0 || bucket > (kept[row - 1] as number))) return
    throw bad(`kept bucket ${row} is ${bucket}, expected ascending ones below ${buckets}`)
  })
}

function bad(problem: string): ValueCsvError {
  return new ValueCsvError('ngrams/bad-model', `n-gram model: ${problem}`)
}
