import { ValueCsvError } from '@valuecsv/errors'

/** Throws unless `probability` is in (0, 1). */
export function checkProbability(probability: number): void {
  if (probability > 0 && probability < 1) return
  throw new ValueCsvError(
    'metrics/probability-out-of-range',
    `probability is ${probability}, expected a number between 0 and 1`,
  )
}
