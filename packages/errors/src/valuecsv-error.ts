const marker = Symbol.for('@valuecsv/errors.ValueCsvError')

/** What a `ValueCsvError` may carry beside its code and message. */
export interface ValueCsvErrorOptions {
  /** The error behind this one. */
  readonly cause?: unknown
  /** The next thing to do, as one sentence for the user. */
  readonly hint?: string
}

/**
 * The one error class of ValueCSV.
 *
 * `code` is stable, in the form `package/what-is-wrong` (`datasets/label-not-binary`); `message` is one line that
 * names file, row or line, column and what was expected, as far as they apply; `hint` says what to do next.
 */
export class ValueCsvError extends Error {
  readonly code: string
  readonly hint: string | undefined

  constructor(code: string, message: string, options: ValueCsvErrorOptions = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined)
    this.name = 'ValueCsvError'
    this.code = code
    this.hint = options.hint
    Object.defineProperty(this, marker, { value: true })
  }
}

/** Whether `value` is a `ValueCsvError`, also when another copy of this package made it. */
export function isValueCsvError(value: unknown): value is ValueCsvError {
  return typeof value === 'object' && value !== null && (value as Record<symbol, unknown>)[marker] === true
}
