import { parseValueId, VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'

/** Which value each output of a classifier is, by `id2label` of its config.json; `undefined` where that does not name the twelve, each once. */
export function valuesOfOutputs(id2label: unknown): readonly ValueId[] | undefined {
  if (typeof id2label !== 'object' || id2label === null) return undefined
  const order = VALUE_IDS.map((_, index) => parseValueId((id2label as Readonly<Record<number, unknown>>)[index]))
  const known = order.filter((id) => id !== undefined)
  return new Set(known).size === VALUE_IDS.length ? known : undefined
}
