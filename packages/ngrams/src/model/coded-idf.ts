import { ValueCsvError } from '@valuecsv/errors'

/** Inverse document frequencies in one byte each: `minimum + step · code`. */
export interface CodedIdf {
  readonly minimum: number
  readonly step: number
  readonly codes: Uint8Array
}

/**
 * Codes inverse document frequencies (finite numbers) in one byte each; off by at most half a step, which is a 255th of
 * their range. `minimum` and `step` are single precision, as the file keeps them.
 *
 * @throws ValueCsvError `ngrams/bad-model` when a number is not finite in single precision.
 */
export function codeIdf(idf: Readonly<ArrayLike<number>>): CodedIdf {
  let least = Number.POSITIVE_INFINITY
  let greatest = Number.NEGATIVE_INFINITY
  for (let index = 0; index < idf.length; index += 1) {
    const value = idf[index] as number
    if (!Number.isFinite(Math.fround(value))) {
      throw new ValueCsvError(
        'ngrams/bad-model',
        `n-gram model: the idf of bucket ${index} is ${value}, expected a finite number`,
      )
    }
    least = Math.min(least, value)
    greatest = Math.max(greatest, value)
  }
  const minimum = Math.fround(idf.length > 0 ? least : 0)
  const step = Math.fround(greatest > least ? (greatest - least) / 255 : 0)
  const code = (value: number) => (step > 0 ? Math.min(255, Math.max(0, Math.round((value - minimum) / step))) : 0)
  return { minimum, step, codes: Uint8Array.from(idf, code) }
}

/** The frequencies that the codes stand for: those that scores are computed with. */
export function decodeIdf({ minimum, step, codes }: CodedIdf): Float64Array {
  return Float64Array.from(codes, (code) => minimum + step * code)
}
