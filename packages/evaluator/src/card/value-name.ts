import { VALUES, type ValueId } from '@valuecsv/taxonomy'

/** A value's name in both languages: 和谐 Harmony. */
export function valueName(id: ValueId): string {
  return `${VALUES[id].name.zh} ${VALUES[id].name.en}`
}
