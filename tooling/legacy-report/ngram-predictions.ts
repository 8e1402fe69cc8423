import { type LabelledText, labelRow } from '@valuecsv/datasets'
import { type ScoreMatrix, scoreMatrix, sigmoid } from '@valuecsv/metrics'
import { scoreNgrams } from '@valuecsv/ngrams'
import { fitNgrams, NGRAM_RECIPES, ngramFitting } from '@valuecsv/training'

/**
 * Fits the n-gram models of csv-lite to `train`, in seconds, so that a question about a procedure can be asked many
 * times over, and gives what they predict of each of `parts`: uncalibrated probabilities.
 */
export async function ngramPredictions<Part extends string>(
  train: readonly LabelledText[],
  parts: Readonly<Record<Part, readonly LabelledText[]>>,
): Promise<Record<Part, ScoreMatrix>> {
  const rows = train.map(({ text, values }) => ({ text, labels: labelRow(values) }))
  const { model } = await fitNgrams(rows, ngramFitting(NGRAM_RECIPES['csv-lite']!))
  const predicted = Object.entries<readonly LabelledText[]>(parts).map(([name, texts]) => [
    name,
    scoreMatrix(texts.map(({ text }) => Array.from(scoreNgrams(model, text), sigmoid))),
  ])
  return Object.fromEntries(predicted)
}
