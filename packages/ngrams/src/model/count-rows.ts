import type { NgramFeatures } from '../features/count-ngrams.ts'
import { visitNgrams } from '../features/visit-ngrams.ts'
import type { NormalizedText } from '../text/normalized-text.ts'
import { rowOf } from './bucket-rows.ts'
import type { NgramModel } from './ngram-model.ts'

/** The features of a text by row, and how rare its n-grams are (`NgramReading.rarity`). */
export interface CountedRows extends NgramFeatures {
  readonly rarity: number | undefined
}

/** How often each row was met in the text under way; all zero between calls, and as long as the largest model. */
let met = new Uint32Array(0)

/**
 * The features of a text by row, as `featuresByRow` of its counted buckets gives them. Counting in rows at once spares the
 * table of each text's buckets, and one pass serves the rarity, too.
 */
export function countRows(text: NormalizedText, { settings, rows, idf, absentIdf }: NgramModel): CountedRows {
  if (met.length < rows.kept.length) met = new Uint32Array(rows.kept.length)
  const counted = met
  const longest = settings.sizes.at(-1) as number
  const found = new Uint32Array(Math.min(text.length * settings.sizes.length, rows.kept.length))
  let [distinct, known, codes, absent] = [0, 0, 0, 0]
  visitNgrams(text, settings, (bucket, _, size) => {
    const row = rowOf(rows, bucket)
    if (row < 0) {
      if (size === longest) absent += 1
      return
    }
    if (size === longest) {
      known += 1
      codes += idf.codes[row] as number
    }
    const before = counted[row] as number
    if (before === 0) {
      found[distinct] = row
      distinct += 1
    }
    counted[row] = before + 1
  })
  const counts = new Uint32Array(distinct)
  for (let index = 0; index < distinct; index += 1) {
    const row = found[index] as number
    counts[index] = counted[row] as number
    counted[row] = 0
  }
  const sum = absent * absentIdf + known * idf.minimum + idf.step * codes
  const rarity = absent + known === 0 ? undefined : sum / (absent + known)
  return { buckets: found.subarray(0, distinct), counts, rarity }
}
