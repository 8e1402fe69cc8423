import { shownValue, ValueCsvError } from '@valuecsv/errors'

/** A part of a `tokenizer.json`: its fields and what messages call it. */
export interface JsonPart {
  readonly fields: Readonly<Record<string, unknown>>
  readonly place: string
}

/** The error for a field that is not as expected. */
export function unexpected(part: JsonPart, name: string, expected: string): ValueCsvError {
  const message = `${part.place}.${name} is ${shownValue(part.fields[name])}; expected ${expected}`
  return new ValueCsvError('tokenizer/json-unsupported', message, {
    hint: 'Only a BERT WordPiece tokenizer.json can be read.',
  })
}

/** The field as a part of its own. */
export function partOf(part: JsonPart, name: string, expected: string): JsonPart {
  const value = part.fields[name]
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw unexpected(part, name, expected)
  return { fields: value as Record<string, unknown>, place: `${part.place}.${name}` }
}

/** The field, which is of the type of `fallback`, or `fallback` where it is missing. */
export function optional<T extends string | number | boolean>(part: JsonPart, name: string, fallback: T): T {
  const value = part.fields[name] ?? fallback
  if (typeof value !== typeof fallback) throw unexpected(part, name, `a ${typeof fallback}`)
  return value as T
}
