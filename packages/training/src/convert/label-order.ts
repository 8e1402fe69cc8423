import { closestName, shownValue, ValueCsvError } from '@valuecsv/errors'
import { DATASET_ORDER, parseValueId, VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import { valuesOfOutputs } from '../values-of-outputs.ts'

/** The orders of outputs that have a name: ValueCSV's own, and that of the dataset's columns, as the original trained. */
export const LABEL_ORDERS = { canonical: VALUE_IDS, dataset: DATASET_ORDER } as const

export type LabelOrderName = keyof typeof LABEL_ORDERS

/** Which value each output of a classifier is, and how that is known. */
export interface LabelOrder {
  readonly order: readonly ValueId[]
  readonly from: 'config.json' | 'option' | 'default'
}

/**
 * The order of a classifier's twelve outputs: what `id2label` of its `config.json` names; where it has no names of its own
 * (`LABEL_0` …), the one that was asked for; else the canonical one. Errors: `training/labels-contradict` when both say
 * different; `training/unknown-labels` when the names are not the twelve values, each once, and no order was asked for, or
 * when some of them are. `file` is what errors call the file.
 */
export function labelOrder(
  configJson: Readonly<Record<string, unknown>>,
  { asked, file }: { readonly asked?: LabelOrderName | undefined; readonly file: string },
): LabelOrder {
  const named = namedOrder(configJson.id2label, asked, file)
  if (named === undefined) return { order: LABEL_ORDERS[asked ?? 'canonical'], from: asked ? 'option' : 'default' }
  const expected = asked && LABEL_ORDERS[asked]
  const different = expected?.findIndex((id, index) => id !== named[index]) ?? -1
  if (different >= 0) {
    throw new ValueCsvError(
      'training/labels-contradict',
      `${file}: "id2label", output ${different} is ${named[different]}, in the order "${asked}" it is ${expected![different]}`,
      { hint: 'Leave out the order: the names in config.json count.' },
    )
  }
  return { order: named, from: 'config.json' }
}

/** The values that `id2label` names; `undefined` where it names nothing. */
function namedOrder(
  id2label: unknown,
  asked: LabelOrderName | undefined,
  file: string,
): readonly ValueId[] | undefined {
  const values = valuesOfOutputs(id2label)
  if (values !== undefined || typeof id2label !== 'object' || id2label === null) return values
  const names = VALUE_IDS.map((_, index) => (id2label as Readonly<Record<number, unknown>>)[index])
  const order = names.map(parseValueId)
  const known = order.filter((id) => id !== undefined)
  if (names.every((name, index) => name === undefined || name === `LABEL_${index}`)) return undefined
  // Names of something else, and someone who knows what the outputs are.
  if (known.length === 0 && asked !== undefined) return undefined
  const wrong = order.findIndex((id, index) => id === undefined || order.indexOf(id) < index)
  const found = shownValue(names[wrong])
  const what = order[wrong] === undefined ? `found ${found}` : `found ${found} a second time`
  const meant = order[wrong] === undefined && typeof names[wrong] === 'string' && closestName(names[wrong], VALUE_IDS)
  throw new ValueCsvError(
    'training/unknown-labels',
    `${file}: "id2label", output ${wrong}: expected one of the twelve values, each once, ${what}${meant ? `, did you mean ${meant}?` : ''}`,
    {
      hint:
        known.length === 0
          ? 'Say the order of the outputs: --labels canonical or --labels dataset.'
          : 'Correct the name in config.json.',
    },
  )
}
