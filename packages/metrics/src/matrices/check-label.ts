import { ValueCsvError } from '@valuecsv/errors'

/** Throws `metrics/label-not-binary`, naming the array and the row, for a label that is not 0 or 1. */
export function checkLabel(name: string, row: number, label: unknown): void {
  if (label === 0 || label === 1) return
  throw new ValueCsvError('metrics/label-not-binary', `${name}: row ${row} is ${label}, expected 0 or 1`)
}
