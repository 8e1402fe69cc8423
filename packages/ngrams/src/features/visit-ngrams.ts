import type { NormalizedText } from '../text/normalized-text.ts'
import { finishHash, mixWord } from './murmur-hash.ts'
import type { NgramSettings } from './ngram-options.ts'

/**
 * Calls `visit` with the bucket, the first code point's position and the size of each n-gram of a text, from its first
 * position to its last and at each from short to long. The hash of an n-gram goes on from that of its beginning, so
 * nothing is allocated and no code point is hashed more often than there are positions that reach it.
 */
export function visitNgrams(
  { codePoints, length }: NormalizedText,
  { sizes, buckets, seed }: NgramSettings,
  visit: (bucket: number, position: number, size: number) => void,
): void {
  const longest = sizes[sizes.length - 1] as number
  let wanted = 0
  for (const size of sizes) wanted |= 1 << size
  for (let position = 0; position < length; position += 1) {
    const most = Math.min(longest, length - position)
    let state = seed | 0
    for (let size = 1; size <= most; size += 1) {
      state = mixWord(state, codePoints[position + size - 1] as number)
      if ((wanted >>> size) & 1) visit(finishHash(state, size) & (buckets - 1), position, size)
    }
  }
}
