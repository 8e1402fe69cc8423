import { ValueCsvError } from '@valuecsv/errors'

/** Throws unless `level`, the chance with which an interval is meant to cover, is in (0, 1). */
export function checkLevel(level: number, code = 'metrics/level-out-of-range'): void {
  if (level > 0 && level < 1) return
  throw new ValueCsvError(code, `level is ${level}, expected a number between 0 and 1`)
}
