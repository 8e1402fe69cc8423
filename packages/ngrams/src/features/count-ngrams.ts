import type { NormalizedText } from '../text/normalized-text.ts'
import type { NgramSettings } from './ngram-options.ts'
import { visitNgrams } from './visit-ngrams.ts'

/** How often n-grams of each bucket occur in a text: only buckets that do, in the order of their first n-gram. */
export interface NgramFeatures {
  readonly buckets: Uint32Array
  readonly counts: Uint32Array
}

/** Counts by bucket, in a table of open addressing that is sized to the text and not to the buckets. */
export function countNgrams(text: NormalizedText, settings: NgramSettings): NgramFeatures {
  const most = Math.min(text.length * settings.sizes.length, settings.buckets)
  const slots = 2 ** Math.ceil(Math.log2(2 * most + 2))
  /** One more than the place among the features; 0 is free. */
  const table = new Uint32Array(slots)
  const buckets = new Uint32Array(most)
  const counts = new Uint32Array(most)
  let found = 0
  visitNgrams(text, settings, (bucket) => {
    let slot = bucket & (slots - 1)
    for (;;) {
      const place = table[slot] as number
      if (place === 0) {
        buckets[found] = bucket
        counts[found] = 1
        found += 1
        table[slot] = found
        return
      }
      if (buckets[place - 1] === bucket) {
        counts[place - 1] = (counts[place - 1] as number) + 1
        return
      }
      slot = (slot + 1) & (slots - 1)
    }
  })
  return { buckets: buckets.subarray(0, found), counts: counts.subarray(0, found) }
}
