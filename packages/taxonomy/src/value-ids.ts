/**
 * The twelve values in label order. The order is an ABI: every array of scores or labels that leaves a loader
 * or an evaluator has it.
 */
export const VALUE_IDS = [
  'prosperity',
  'democracy',
  'civility',
  'harmony',
  'freedom',
  'equality',
  'justice',
  'rule-of-law',
  'patriotism',
  'dedication',
  'integrity',
  'friendliness',
] as const

/** The id of one of the twelve values. */
export type ValueId = (typeof VALUE_IDS)[number]

const known: ReadonlySet<unknown> = new Set(VALUE_IDS)

/** Whether `value` is the id of one of the twelve values, to the letter; `parseValueId` is the lenient reader. */
export function isValueId(value: unknown): value is ValueId {
  return known.has(value)
}
