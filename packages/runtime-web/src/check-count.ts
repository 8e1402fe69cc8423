import { ValueCsvError } from '@valuecsv/errors'

/** Throws `runtime-web/count-invalid` unless `count` is a whole number from 1. */
export function checkCount(name: string, count: number): void {
  if (Number.isSafeInteger(count) && count >= 1) return
  throw new ValueCsvError('runtime-web/count-invalid', `${name} must be a whole number from 1, got ${count}`)
}
