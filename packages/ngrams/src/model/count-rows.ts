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
export function countRows(text: NormalizedText, model: NgramModel): CountedRows {
  if (met.length < model.rows.kept.length) met = new Uint32Array(model.rows.kept.length)
  const counter = rowCounter(text.length, model, met)
  visitNgrams(text, model.settings, counter.visit)
  return counter.finish()
}

/** The same of a long text, the n-grams of `positions` code points at a time: it yields between two slices. */
export function* countRowsInSlices(
  text: Pick<NormalizedText, 'codePoints' | 'length'>,
  model: NgramModel,
  positions: number,
): Generator<undefined, CountedRows, undefined> {
  // Other texts may be counted in between, so these counts are the text's own.
  const counter = rowCounter(text.length, model, new Uint32Array(model.rows.kept.length))
  for (let start = 0; start < text.length; start += positions) {
    if (start > 0) yield
    visitNgrams(text, model.settings, counter.visit, { start, end: Math.min(start + positions, text.length) })
  }
  return counter.finish()
}

/** What counts the n-grams of one text of `length` code points in `counted`, which is all zero before and after. */
function rowCounter(length: number, { settings, rows, idf, absentIdf }: NgramModel, counted: Uint32Array) {
  const longest = settings.sizes.at(-1) as number
  const found = new Uint32Array(Math.min(length * settings.sizes.length, rows.kept.length))
  let [distinct, known, codes, absent] = [0, 0, 0, 0]
  return {
    visit(bucket: number, _: number, size: number): void {
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
    },
    finish(): CountedRows {
      const counts = new Uint32Array(distinct)
      for (let index = 0; index < distinct; index += 1) {
        const row = found[index] as number
        counts[index] = counted[row] as number
        counted[row] = 0
      }
      const sum = absent * absentIdf + known * idf.minimum + idf.step * codes
      const rarity = absent + known === 0 ? undefined : sum / (absent + known)
      return { buckets: found.subarray(0, distinct), counts, rarity }
    },
  }
}
