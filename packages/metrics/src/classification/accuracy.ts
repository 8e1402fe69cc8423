import { coveredAverage } from '../covered-average.ts'
import type { LabelMetric } from '../label-metric.ts'
import type { LabelMatrix } from '../matrices/label-matrix.ts'
import { ratio } from '../ratio.ts'
import { confusionCounts } from './confusion-counts.ts'

/**
 * Gives for each label the share of rows that are predicted rightly, in [0, 1]; `undefined` without rows.
 * Equals scikit-learn's `accuracy_score` on each column; for whole rows see `subsetAccuracy`.
 *
 * @throws `metrics/shape-mismatch`, `metrics/label-not-binary`
 */
export function accuracy(truth: LabelMatrix, predicted: LabelMatrix): LabelMetric {
  const { truePositives, trueNegatives } = confusionCounts(truth, predicted)
  const perLabel = Array.from(truePositives, (tp, l) => ratio(tp + trueNegatives[l]!, truth.rows))
  return { perLabel, macro: coveredAverage(perLabel) }
}
