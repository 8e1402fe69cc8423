import { systemErrorText, ValueCsvError } from '@valuecsv/errors'

/** The error `training/cannot-write` of a file or folder, with what the system said. */
export function cannotWrite(path: string, cause: unknown): ValueCsvError {
  return new ValueCsvError('training/cannot-write', `${path} can't be written: ${systemErrorText(cause)}`, { cause })
}
