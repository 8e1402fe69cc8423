import type { LabelMatrix } from '../matrices/label-matrix.ts'
import { ratio } from '../ratio.ts'
import { type AveragedMetric, averagesOf } from './averaged-metric.ts'
import { type ConfusionCounts, confusionCounts } from './confusion-counts.ts'
import { f1Of } from './f1-score.ts'
import { precisionOf } from './precision.ts'
import { recallOf } from './recall.ts'

/** What there is to say about predictions of present and absent. */
export interface ClassificationReport {
  readonly rows: number
  readonly counts: ConfusionCounts
  readonly precision: AveragedMetric
  readonly recall: AveragedMetric
  readonly f1: AveragedMetric
  /** Per label; the share of rows predicted rightly. */
  readonly accuracy: readonly (number | undefined)[]
  readonly subsetAccuracy: number | undefined
  readonly hammingLoss: number | undefined
}

/**
 * Gives every metric of this folder at once, from one count by label and one by row. Each is what the function of its
 * name gives.
 *
 * @throws `metrics/shape-mismatch`, `metrics/label-not-binary`
 */
export function classificationReport(truth: LabelMatrix, predicted: LabelMatrix): ClassificationReport {
  const counts = confusionCounts(truth, predicted)
  const byRow = confusionCounts(truth, predicted, { by: 'row' })
  const wrongByRow = byRow.falsePositives.map((fp, r) => fp + byRow.falseNegatives[r]!)
  const { rows, labels } = truth
  return {
    rows,
    counts,
    precision: averagesOf(counts, byRow, precisionOf),
    recall: averagesOf(counts, byRow, recallOf),
    f1: averagesOf(counts, byRow, f1Of),
    accuracy: Array.from(counts.truePositives, (tp, l) => ratio(tp + counts.trueNegatives[l]!, rows)),
    subsetAccuracy: ratio(wrongByRow.filter((wrong) => wrong === 0).length, rows),
    hammingLoss: ratio(
      wrongByRow.reduce((sum, wrong) => sum + wrong, 0),
      rows * labels,
    ),
  }
}
