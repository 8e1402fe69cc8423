import type { SplitName } from '@valuecsv/datasets/splits'
import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'

/** One training of the report. */
export interface PlannedTraining {
  readonly name: string
  readonly recipe:
    | 'm-value-bert@legacy'
    | 'm-value-roberta@legacy'
    | 'value-bert@legacy'
    | 'value-bert@clean'
    | 'value-roberta@legacy'
  readonly split: SplitName
  readonly base:
    | 'hf:BAAI/bge-small-zh-v1.5'
    | 'hf:google-bert/bert-base-chinese'
    | 'hf:hfl/chinese-roberta-wwm-ext-large'
  /** Of twelve classifiers only these. */
  readonly values?: readonly ValueId[]
  /** Fewer than the recipe's, which the report marks. */
  readonly epochs?: number
}

const inFull: readonly ValueId[] = ['freedom', 'equality', 'patriotism']

const small = 'hf:BAAI/bge-small-zh-v1.5'
const bert = 'hf:google-bert/bert-base-chinese'
const roberta = 'hf:hfl/chinese-roberta-wwm-ext-large'

/** One of the twelve binary classifiers, a training of its own: each can be run and recorded when there is time for it. */
function binaryTraining(value: ValueId, split: 'clean' | 'legacy-shuffled'): PlannedTraining {
  const name = split === 'clean' ? `binary-${value}-clean-split` : `binary-${value}`
  const training = { name, recipe: 'value-bert@legacy', split, base: small, values: [value] } as const
  return inFull.includes(value) ? training : { ...training, epochs: 3 }
}

/** All trainings of the report. Those on bases that are not at hand are told with their command. */
export const TRAININGS: readonly PlannedTraining[] = [
  { name: 'multi-label-legacy-split', recipe: 'm-value-bert@legacy', split: 'legacy', base: small },
  { name: 'multi-label-clean-split', recipe: 'm-value-bert@legacy', split: 'clean', base: small },
  ...inFull.map((value) => binaryTraining(value, 'legacy-shuffled')),
  ...inFull.map((value) => binaryTraining(value, 'clean')),
  ...VALUE_IDS.filter((value) => !inFull.includes(value)).map((value) => binaryTraining(value, 'legacy-shuffled')),
  { name: 'binary-clean-recipe', recipe: 'value-bert@clean', split: 'clean', base: small },
  { name: 'm-value-bert', recipe: 'm-value-bert@legacy', split: 'legacy', base: bert },
  { name: 'm-value-roberta', recipe: 'm-value-roberta@legacy', split: 'legacy', base: roberta },
  { name: 'value-bert', recipe: 'value-bert@legacy', split: 'legacy-shuffled', base: bert },
  { name: 'value-roberta', recipe: 'value-roberta@legacy', split: 'legacy-shuffled', base: roberta },
]

/** Whether the base's weights can be had without the network. */
export function isAtHand({ base }: PlannedTraining): boolean {
  return base === small
}

/** What follows `valuecsv` in the command that runs a training into the folder `out`. */
export function commandArguments(
  { recipe, split, base, values, epochs }: Omit<PlannedTraining, 'base'> & { readonly base: string },
  out: string,
): string[] {
  return [
    ...['train', '--recipe', recipe, '--split', split, '--base', base],
    ...(values ? ['--values', values.join(',')] : []),
    ...(epochs === undefined ? [] : ['--epochs', `${epochs}`]),
    ...['--keep-predictions', '--out', out],
  ]
}

/** The command that runs a training. */
export function commandOf(training: PlannedTraining): string {
  return ['valuecsv', ...commandArguments(training, training.name)].join(' ')
}
