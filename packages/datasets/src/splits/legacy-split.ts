import { ValueCsvError } from '@valuecsv/errors'
import type { TextRecord } from '../records/text-record.ts'
import type { Split } from './split.ts'

/**
 * The parts that the original's multi-label script trains, stops and tests on: rows 0–3499, 3501–4500 and 4501–4998 of
 * the file, counted from 0 under the header. Row 3500 is lost there, and so here. The file is sorted by a similarity,
 * so the test part is unlike the train part: use it to compare with the original's figures only.
 *
 * Takes the 4,999 texts in the file's order; throws `datasets/not-whole` for anything else.
 */
export function legacySplit<T extends TextRecord>(texts: readonly T[]): Split<T> {
  const strayed = texts.find(({ id }, index) => id !== `valuecsv5000-${String(index + 1).padStart(4, '0')}`)
  if (texts.length !== 4999 || strayed !== undefined) {
    const found = strayed === undefined ? `${texts.length} texts` : `"${strayed.id}" out of place`
    throw new ValueCsvError(
      'datasets/not-whole',
      `The legacy split needs the 4,999 texts of ValueCSV5000 in their order, found ${found}`,
    )
  }
  return { train: texts.slice(0, 3500), validation: texts.slice(3501, 4501), test: texts.slice(4501, 4999) }
}
