import type { NormalizedText } from '../text/normalized-text.ts'
import { finishHash, mixWord } from './murmur-hash.ts'
import type { NgramSettings } from './ngram-options.ts'

/**
 * Calls `visit` with the bucket, the first code point's position and the size of each n-gram of a text, from its first
 * position to its last and at each from short to long. The hash of an n-gram goes on from that of its beginning, so
 * nothing is allocated and no code point is hashed more often than there are positions that reach it.
 *
 * @param range Only the n-grams whose first code point is in it; by default all.
 */
export function visitNgrams(
  { codePoints, length }: Pick<NormalizedText, 'codePoints' | 'length'>,
  { sizes, buckets, seed }: NgramSettings,
  visit: (bucket: number, position: number, size: number) => void,
  range: { readonly start: number; readonly end: number } = { start: 0, end: length },
): void {
  const longest = sizes[sizes.length - 1] as number
  let wanted = 0
  for (const size of sizes) wanted |= 1 << size
  for (let position = range.start; position < range.end; position += 1) {
    const most = Math.min(longest, length - position)
    let state = seed | 0
    for (let size = 1; size <= most; size += 1) {
      state = mixWord(state, codePoints[position + size - 1] as number)
      if ((wanted >>> size) & 1) visit(finishHash(state, size) & (buckets - 1), position, size)
    }
  }
}
