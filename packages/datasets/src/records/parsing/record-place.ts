import { ValueCsvError } from '@valuecsv/errors'
import type { Notice } from '../../bytes/notice.ts'

/** Where a record stands, for errors and notices, and where notices go. */
export interface RecordPlace {
  readonly file: string
  /** Its line or row, counted from 1. */
  readonly line: number
  readonly onNotice?: (notice: Notice) => void
}

/** The place of a record in a table, where a key is a column. */
export interface TableRecordPlace extends RecordPlace {
  /** Where a key stands, as an error says it: `row 3, column B ("llm")`. */
  readonly placeOfKey: (key: string) => string
}

/** Turns a parsed line of JSON into a record, or throws an error that names file, line and key. */
export type RecordParser<T> = (value: unknown, place: RecordPlace) => T

/** The error of a record that is not as expected; `key` is the key that is wrong. */
export function wrongRecord(
  place: RecordPlace | TableRecordPlace,
  key: string,
  expected: string,
  found: unknown,
): ValueCsvError {
  const shown = found === undefined ? 'nothing' : shownJson(found)
  const short = shown.length > 60 ? `${shown.slice(0, 60)}…` : shown
  const where = placeInTable(place, key) ?? `line ${place.line}, "${key}"`
  return new ValueCsvError('datasets/wrong-record', `${place.file}: ${where}: expected ${expected}, found ${short}`)
}

/** Where a key stands in a table; `undefined` in a file of lines. */
function placeInTable(place: RecordPlace | TableRecordPlace, key: string): string | undefined {
  return 'placeOfKey' in place ? place.placeOfKey(key) : undefined
}

/** JSON that is nested too deep to be written has only its kind. */
function shownJson(value: unknown): string {
  try {
    return JSON.stringify(value)
  } catch {
    return Array.isArray(value) ? '[…]' : '{…}'
  }
}

/** The object that a line holds. Throws `datasets/wrong-record` for anything else. */
export function recordObject(value: unknown, place: RecordPlace): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  const found = Array.isArray(value) ? 'an array' : shownJson(value)
  throw new ValueCsvError(
    'datasets/wrong-record',
    `${place.file}: line ${place.line}: expected one JSON object a line, found ${found.slice(0, 60)}`,
  )
}

/** A text that is well formed: halves of surrogate pairs become U+FFFD, which is told. */
export function wellFormedText(text: string, place: RecordPlace | TableRecordPlace): string {
  if (text.isWellFormed()) return text
  const where = placeInTable(place, 'text') ?? `line ${place.line}`
  place.onNotice?.({
    code: 'datasets/lone-surrogate',
    message: `${place.file}: ${where}: half a character (a lone surrogate) in the text, read as U+FFFD`,
  })
  return text.toWellFormed()
}
