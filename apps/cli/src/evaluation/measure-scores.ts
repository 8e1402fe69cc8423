import { type Measurement, measurePredictions, valueLabels, valueScores } from '@valuecsv/comparison'
import type { LabelledText } from '@valuecsv/datasets'
import type { ValueId } from '@valuecsv/taxonomy'

/** The scores of one text, whoever made them. */
export interface Scored {
  readonly scores: Readonly<Record<ValueId, number>>
  readonly values: readonly ValueId[]
}

/** Measures scores against labels; `scored` has one entry for each of `texts`, in their order. */
export function measureScores(texts: readonly LabelledText[], scored: readonly Scored[]): Measurement {
  return measurePredictions({
    truth: valueLabels(texts),
    predicted: valueLabels(scored),
    scores: valueScores(scored),
    texts: texts.map(({ text }) => text),
  })
}
