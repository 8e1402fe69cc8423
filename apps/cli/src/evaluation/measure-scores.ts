import { type Measurement, measurePredictions } from '@valuecsv/comparison'
import { type LabelledText, labelRow } from '@valuecsv/datasets'
import { type LabelMatrix, labelMatrix, type ScoreMatrix, scoreMatrix } from '@valuecsv/metrics'
import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'

/** The scores of one text, whoever made them. */
export interface Scored {
  readonly scores: Readonly<Record<ValueId, number>>
  readonly values: readonly ValueId[]
}

/** Measures scores against labels; `scored` has one entry for each of `texts`, in their order. */
export function measureScores(texts: readonly LabelledText[], scored: readonly Scored[]): Measurement {
  const labels = (rows: readonly { readonly values: readonly ValueId[] }[]): LabelMatrix =>
    labelMatrix(rows.map(({ values }) => labelRow(values)))
  const scores: ScoreMatrix = scoreMatrix(scored.map((each) => VALUE_IDS.map((id) => each.scores[id])))
  return measurePredictions({
    truth: labels(texts),
    predicted: labels(scored),
    scores,
    texts: texts.map(({ text }) => text),
  })
}
