import { ValueCsvError } from '@valuecsv/errors'
import type { TextRecord } from '../records/text-record.ts'

/** Throws `datasets/not-whole` for anything but the 4,999 texts of ValueCSV5000 in the order of the file. */
export function requireWhole(texts: readonly TextRecord[]): void {
  const strayed = texts.find(({ id }, index) => id !== `valuecsv5000-${String(index + 1).padStart(4, '0')}`)
  if (texts.length === 4999 && strayed === undefined) return
  const found = strayed === undefined ? `${texts.length} texts` : `"${strayed.id}" out of place`
  throw new ValueCsvError(
    'datasets/not-whole',
    `The legacy splits need the 4,999 texts of ValueCSV5000 in their order, found ${found}`,
  )
}
