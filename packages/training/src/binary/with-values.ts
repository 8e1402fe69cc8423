import type { LabelledText } from '@valuecsv/datasets'
import type { ValueId } from '@valuecsv/taxonomy'
import type { TrainingData } from '../training-data.ts'

/** The same data with the labels of `values` alone, so that a value without classifier decides nothing. */
export function withValues(data: TrainingData, values: readonly ValueId[]): TrainingData {
  const known = (texts: readonly LabelledText[]) =>
    texts.map((text) => ({ ...text, values: text.values.filter((id) => values.includes(id)) }))
  return {
    ...data,
    train: known(data.train),
    validation: known(data.validation),
    ...(data.test === undefined ? {} : { test: known(data.test) }),
  }
}
