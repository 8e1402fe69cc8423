import { isValueCsvError, ValueCsvError } from '@valuecsv/errors'

/** Throws `error` again, with a hint where it is of a table that lacks columns of labels: it may be one of answers. */
export function noLabels(error: unknown): never {
  if (!isValueCsvError(error) || error.code !== 'datasets/wrong-columns') throw error
  const hint = error.hint ?? 'for a table of answers there are dataset describe --questions, compare and sample'
  throw new ValueCsvError(error.code, error.message, { cause: error, hint })
}
