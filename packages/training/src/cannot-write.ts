import { systemErrorMeaning, ValueCsvError } from '@valuecsv/errors'

/** The error `training/cannot-write` of a file or folder, with what the system said. */
export function cannotWrite(path: string, cause: unknown): ValueCsvError {
  const meaning = systemErrorMeaning(cause) ?? (cause as Error).message
  return new ValueCsvError('training/cannot-write', `${path} can't be written: ${meaning}`, { cause })
}
