import { finishHash, mixWord } from './murmur-hash.ts'

/**
 * The 32-bit hash of an n-gram: MurmurHash3 (x86, 32 bits) of its code points as UTF-32, little-endian, unsigned. Its
 * low bits are the bucket. Equals scikit-learn's `murmurhash3_32(ngram.encode('utf-32-le'), seed, positive=True)`.
 *
 * @param ngram The n-gram, normalized already.
 * @param seed An unsigned number of 32 bits.
 */
export function hashNgram(ngram: string, seed = 0): number {
  let state = seed | 0
  let words = 0
  for (const character of ngram) {
    state = mixWord(state, character.codePointAt(0) as number)
    words += 1
  }
  return finishHash(state, words)
}
