import { type LabelMatrix, labelMatrix, type ScoreMatrix, scoreMatrix } from '@valuecsv/metrics'
import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'

/** The labels of texts, columns in label order: 1 where the value is among `values`. */
export function valueLabelMatrix(texts: readonly { readonly values: readonly ValueId[] }[]): LabelMatrix {
  return labelMatrix(texts.map(({ values }) => VALUE_IDS.map((id) => (values.includes(id) ? 1 : 0))))
}

/**
 * The scores of texts, columns in label order.
 *
 * @throws `metrics/score-not-finite`, also where the score of a value is missing
 */
export function valueScoreMatrix(
  texts: readonly { readonly scores: Readonly<Record<ValueId, number>> }[],
): ScoreMatrix {
  return scoreMatrix(texts.map(({ scores }) => VALUE_IDS.map((id) => scores[id])))
}
