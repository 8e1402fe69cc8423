import type { LabelMatrix } from '../matrices/label-matrix.ts'
import { ratio } from '../ratio.ts'
import { type AveragedMetric, averagedMetric } from './averaged-metric.ts'

/** Gives recall, tp / (tp + fn), in [0, 1]; `undefined` when there is no positive. */
export function recallOf(truePositives: number, _falsePositives: number, falseNegatives: number): number | undefined {
  return ratio(truePositives, truePositives + falseNegatives)
}

/**
 * Gives recall per label and in its averages, in [0, 1].
 *
 * Undefined for a label (or row, or all) without positives. Equals scikit-learn's `recall_score` with
 * `zero_division=nan`.
 *
 * @throws `metrics/shape-mismatch`, `metrics/label-not-binary`
 */
export function recall(truth: LabelMatrix, predicted: LabelMatrix): AveragedMetric {
  return averagedMetric(truth, predicted, recallOf)
}
