import { parseValueId, VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import { type RecordPlace, wrongRecord } from './record-place.ts'

/** The list of values of a record, by any name that `parseValueId` takes, in label order and each once. */
export function parseValues(value: unknown, place: RecordPlace): readonly ValueId[] {
  if (!Array.isArray(value)) throw wrongRecord(place, 'values', 'a list of values', value)
  const present = new Set<ValueId>()
  for (const name of value) {
    const id = parseValueId(name)
    if (id === undefined) throw wrongRecord(place, 'values', 'names of the twelve values', name)
    present.add(id)
  }
  return VALUE_IDS.filter((id) => present.has(id))
}
