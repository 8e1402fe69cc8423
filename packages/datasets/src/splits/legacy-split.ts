import type { TextRecord } from '../records/text-record.ts'
import { requireWhole } from './require-whole.ts'
import type { Split } from './split.ts'

/**
 * The parts that the original's multi-label script trains, stops and tests on: rows 0–3499, 3501–4500 and 4501–4998 of
 * the file, counted from 0 under the header. Row 3500 is lost there, and so here. The file is sorted by a similarity,
 * so the test part is unlike the train part: use it to compare with the original's figures only.
 *
 * Takes the 4,999 texts in the file's order; throws `datasets/not-whole` for anything else.
 */
export function legacySplit<T extends TextRecord>(texts: readonly T[]): Split<T> {
  requireWhole(texts)
  return { train: texts.slice(0, 3500), validation: texts.slice(3501, 4501), test: texts.slice(4501, 4999) }
}
