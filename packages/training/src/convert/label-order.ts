import { ValueCsvError } from '@valuecsv/errors'
import { DATASET_ORDER, parseValueId, VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'

/** The orders of outputs that have a name: ValueCSV's own, and that of the dataset's columns, as the original trained. */
export const LABEL_ORDERS = { canonical: VALUE_IDS, dataset: DATASET_ORDER } as const

export type LabelOrderName = keyof typeof LABEL_ORDERS

/** Which value each output of a classifier is, and how that is known. */
export interface LabelOrder {
  readonly order: readonly ValueId[]
  readonly from: 'config.json' | 'option' | 'default'
}

/**
 * The order of a classifier's twelve outputs: what `id2label` of its `config.json` names, if it names the twelve values;
 * else the one that was asked for; else the canonical one. Error: `training/labels-contradict` when both say different.
 */
export function labelOrder(configJson: Readonly<Record<string, unknown>>, asked?: LabelOrderName): LabelOrder {
  const named = namedOrder(configJson.id2label)
  if (named === undefined) return { order: LABEL_ORDERS[asked ?? 'canonical'], from: asked ? 'option' : 'default' }
  const expected = asked && LABEL_ORDERS[asked]
  const different = expected?.findIndex((id, index) => id !== named[index]) ?? -1
  if (different >= 0) {
    throw new ValueCsvError(
      'training/labels-contradict',
      `config.json names output ${different} ${named[different]}, in the order "${asked}" it is ${expected![different]}.`,
      { hint: 'Leave out the order: the names in config.json count.' },
    )
  }
  return { order: named, from: 'config.json' }
}

/** The values that `id2label` names, when it names each of the twelve once. */
function namedOrder(id2label: unknown): readonly ValueId[] | undefined {
  if (typeof id2label !== 'object' || id2label === null) return undefined
  const names = VALUE_IDS.map((_, index) => (id2label as Readonly<Record<number, unknown>>)[index])
  const order = names.map(parseValueId).filter((id) => id !== undefined)
  return new Set(order).size === VALUE_IDS.length ? order : undefined
}
