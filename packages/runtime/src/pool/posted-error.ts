import { isValueCsvError, ValueCsvError } from '@valuecsv/errors'

/** An error as plain data, for another thread or process. */
export interface PostedError {
  readonly code: string
  readonly message: string
  readonly hint: string | undefined
}

/** `error` as plain data; one without a code gets `unexpectedCode`. */
export function postableError(error: unknown, unexpectedCode: string): PostedError {
  if (isValueCsvError(error)) return { code: error.code, message: error.message, hint: error.hint }
  const message = error instanceof Error ? error.message : String(error)
  return { code: unexpectedCode, message, hint: undefined }
}

/** The error that another thread posted, with the stack of this one. */
export function receivedError({ code, message, hint }: PostedError): ValueCsvError {
  return new ValueCsvError(code, message, hint === undefined ? {} : { hint })
}
