import type { TextRecord } from '../text-record.ts'
import { type RecordPlace, recordObject, wellFormedText, wrongRecord } from './record-place.ts'

/**
 * A text from a line of JSON: `text` a string, `id` a string or number; a line without an id is called `line-12`. Other
 * keys are left out. Throws `datasets/wrong-record`.
 */
export function parseTextRecord(value: unknown, place: RecordPlace): TextRecord {
  const { id, text } = recordObject(value, place)
  if (typeof text !== 'string') throw wrongRecord(place, 'text', 'a string', text)
  return { id: recordId(id, place), text: wellFormedText(text, place) }
}

/** A number that stands for an id, as a string. Throws `datasets/wrong-record` for a longer one than a number holds. */
export function numberAsId(id: number, key: string, place: RecordPlace): string {
  if (Number.isSafeInteger(id) || !Number.isInteger(id)) return String(id)
  throw wrongRecord(place, key, 'a string, since a number as long is rounded when it is read', id)
}

/** The id of a record; `line-12` where it has none. */
export function recordId(id: unknown, place: RecordPlace): string {
  if (id === undefined || id === null) return `line-${place.line}`
  if (typeof id === 'number') return numberAsId(id, 'id', place)
  if (typeof id !== 'string' || id === '') throw wrongRecord(place, 'id', 'a string that is not empty', id)
  return id
}
