import { ValueCsvError } from '@valuecsv/errors'

/** The code of an error that is in how the program was called, so that it ends with exit code 2. */
export const WRONG_USAGE = 'cli/wrong-usage'

/** An error in how the program was called. */
export function usageError(message: string, hint?: string): ValueCsvError {
  return new ValueCsvError(WRONG_USAGE, message, hint === undefined ? {} : { hint })
}
