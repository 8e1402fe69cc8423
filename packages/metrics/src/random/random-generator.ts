import { ValueCsvError } from '@valuecsv/errors'

/** A seeded source of random numbers. */
export interface RandomGenerator {
  /** Gives a whole number in [0, 2^32). */
  uint32(): number
  /** Gives a number in [0, 1) with 53 random bits; takes two numbers from the stream. */
  uniform(): number
  /**
   * Gives a whole number in [0, limit), each equally likely; `limit` is a whole number from 1 to 2^53.
   *
   * @throws `metrics/random-options`
   */
  below(limit: number): number
  /** Gives a number of the standard normal distribution. */
  normal(): number
  /** Gives the four 32-bit words from which `randomGenerator` goes on. */
  state(): [number, number, number, number]
}

/**
 * Gives a seeded generator: sfc32 (Chris Doty-Humphrey, PractRand), 128 bits of state, fast, of good quality and not
 * for secrets. Equal seeds give equal streams on every machine.
 *
 * @param seed a safe integer, negative ones too, all of which give streams of their own; or a `state()` to go on from
 * @throws `metrics/random-options`
 */
export function randomGenerator(seed: number | readonly [number, number, number, number]): RandomGenerator {
  const words = new Int32Array(4)
  if (typeof seed === 'number') {
    if (!Number.isSafeInteger(seed)) {
      throw new ValueCsvError('metrics/random-options', `seed is ${seed}, expected a safe integer`)
    }
    words[0] = 0
    words[1] = seed
    words[2] = Math.floor(seed / 2 ** 32)
    words[3] = 1
    for (let i = 0; i < 12; i++) next(words)
  } else {
    words.set(seed)
  }
  return {
    uint32: () => next(words) >>> 0,
    uniform: () => uniform(words),
    below: (limit) => below(limit, words),
    // Box and Muller; the second number of the pair is dropped so that the state is all there is.
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform(words))) * Math.cos(2 * Math.PI * uniform(words)),
    state: () => [words[0]! >>> 0, words[1]! >>> 0, words[2]! >>> 0, words[3]! >>> 0],
  }
}

function next(words: Int32Array): number {
  const b = words[1]!
  const c = words[2]!
  const counter = words[3]!
  const result = (words[0]! + b + counter) | 0
  words[0] = b ^ (b >>> 9)
  words[1] = (c + (c << 3)) | 0
  words[2] = (((c << 21) | (c >>> 11)) + result) | 0
  words[3] = (counter + 1) | 0
  return result
}

function uniform(words: Int32Array): number {
  return ((next(words) >>> 5) * 2 ** 26 + (next(words) >>> 6)) / 2 ** 53
}

function below(limit: number, words: Int32Array): number {
  if (!(Number.isInteger(limit) && limit >= 1 && limit <= 2 ** 53)) {
    throw new ValueCsvError('metrics/random-options', `limit is ${limit}, expected a whole number from 1 to 2^53`)
  }
  // The product with 32 random bits is exact up to 2^21; beyond, 53 bits leave a bias under limit / 2^53.
  if (limit > 2 ** 21) return Math.floor(uniform(words) * limit)
  // Lemire 2019: the draws whose low half falls under 2^32 mod limit, which is below limit, are drawn again.
  for (;;) {
    const word = next(words) >>> 0
    const low = Math.imul(word, limit) >>> 0
    if (low >= limit || low >= 2 ** 32 % limit) return ((word * limit) / 2 ** 32) >>> 0
  }
}
