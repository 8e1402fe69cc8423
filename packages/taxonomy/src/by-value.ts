import { VALUE_IDS, type ValueId } from './value-ids.ts'

/** A record with an entry for each of the twelve values, in label order; `make` gets the id and its index in `VALUE_IDS`. */
export function byValue<T>(make: (id: ValueId, index: number) => T): Record<ValueId, T> {
  return Object.fromEntries(VALUE_IDS.map((id, index) => [id, make(id, index)])) as Record<ValueId, T>
}
