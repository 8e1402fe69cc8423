import type { LabelledText } from '../labelled-text.ts'
import { parseTextRecord } from './parse-text-record.ts'
import { parseValues } from './parse-values.ts'
import { type RecordPlace, recordObject } from './record-place.ts'

/** A labelled text from a line of JSON: a text record with `values`, the list of those present. Throws `datasets/wrong-record`. */
export function parseLabelledText(value: unknown, place: RecordPlace): LabelledText {
  return { ...parseTextRecord(value, place), values: parseValues(recordObject(value, place).values, place) }
}
