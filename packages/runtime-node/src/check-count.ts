import { ValueCsvError } from '@valuecsv/errors'

/** Throws `runtime-node/count-invalid` unless `count` is an integer of at least `least`; `undefined` passes. */
export function checkCount(name: string, count: number | undefined, least: number): void {
  if (count === undefined || (Number.isSafeInteger(count) && count >= least)) return
  const message = `${name} must be an integer of at least ${least}, got ${count}`
  throw new ValueCsvError('runtime-node/count-invalid', message)
}
