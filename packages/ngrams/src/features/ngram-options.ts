import { ValueCsvError } from '@valuecsv/errors'

/** Which n-grams a text is taken apart into and where they are counted. */
export interface NgramOptions {
  /** Lengths in code points, distinct whole numbers from 1 to 8. Default 1, 2 and 3. */
  readonly sizes?: readonly number[]
  /** How many buckets n-grams are hashed into: a power of two up to 2²⁴, the default. */
  readonly buckets?: number
  /** Of the hash, an unsigned number of 32 bits. Default 0. */
  readonly seed?: number
  /** Whether letters are taken in lower case. Default true. */
  readonly lowerCase?: boolean
}

/** The same, complete and checked; `sizes` ascend. */
export type NgramSettings = Required<NgramOptions>

const largestSize = 8
const mostBuckets = 2 ** 24

/** Fills in the defaults and checks. Throws `ngrams/bad-option`, which names the option and its range. */
export function ngramSettings(options: NgramOptions): NgramSettings {
  const { sizes = [1, 2, 3], buckets = mostBuckets, seed = 0, lowerCase = true } = options
  const ascending = [...sizes].sort((a, b) => a - b)
  const distinct = new Set(sizes).size === sizes.length && sizes.length > 0
  if (!distinct || !sizes.every((size) => isWhole(size, 1, largestSize))) {
    throw bad(`sizes must be distinct whole numbers from 1 to ${largestSize}, got [${sizes.join(', ')}]`)
  }
  if (!isWhole(buckets, 1, mostBuckets) || (buckets & (buckets - 1)) !== 0) {
    throw bad(`buckets must be a power of two up to 2^24, got ${buckets}`)
  }
  if (!isWhole(seed, 0, 0xffffffff)) throw bad(`seed must be a whole number from 0 to 4294967295, got ${seed}`)
  return { sizes: ascending, buckets, seed, lowerCase }
}

function isWhole(value: number, from: number, to: number): boolean {
  return Number.isInteger(value) && value >= from && value <= to
}

function bad(problem: string): ValueCsvError {
  return new ValueCsvError('ngrams/bad-option', `n-grams: ${problem}`)
}
