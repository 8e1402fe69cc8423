import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'

/** The twelve labels of a text as 0 or 1 in label order (`VALUE_IDS`): 1 where the value is in `values`. */
export function labelRow(values: Iterable<ValueId>): Uint8Array {
  const present = new Set(values)
  return Uint8Array.from(VALUE_IDS, (id) => (present.has(id) ? 1 : 0))
}
