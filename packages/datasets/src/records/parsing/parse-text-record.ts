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

/** The id of a record; `line-12` where it has none. */
export function recordId(id: unknown, place: RecordPlace): string {
  if (id === undefined || id === null) return `line-${place.line}`
  if (typeof id === 'number') {
    if (Number.isSafeInteger(id) || !Number.isInteger(id)) return String(id)
    throw wrongRecord(place, 'id', 'a string, since a number as long is rounded when it is read', id)
  }
  if (typeof id !== 'string' || id === '') throw wrongRecord(place, 'id', 'a string that is not empty', id)
  return id
}
