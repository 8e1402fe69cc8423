import { shownValue, ValueCsvError } from '@valuecsv/errors'

/** What counts are allowed. */
export interface CountRange {
  /** Whether `Infinity` is one of them. Default false. */
  readonly orInfinity?: boolean
}

/** Checks an option that counts something. Error: `evaluator/bad-option` names the option, its range and the value. */
export function checkCount(option: string, value: number, { orInfinity = false }: CountRange = {}): void {
  if (Number.isSafeInteger(value) && value >= 1) return
  if (orInfinity && value === Number.POSITIVE_INFINITY) return
  const range = orInfinity ? 'a whole number from 1 or Infinity' : 'a whole number from 1'
  throw new ValueCsvError('evaluator/bad-option', `evaluator: ${option} must be ${range}, got ${shownValue(value)}`)
}
