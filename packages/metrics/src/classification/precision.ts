import type { LabelMatrix } from '../matrices/label-matrix.ts'
import { ratio } from '../ratio.ts'
import { type AveragedMetric, averagedMetric } from './averaged-metric.ts'

/** Gives precision, tp / (tp + fp), in [0, 1]; `undefined` when nothing was predicted present. */
export function precisionOf(truePositives: number, falsePositives: number): number | undefined {
  return ratio(truePositives, truePositives + falsePositives)
}

/**
 * Gives precision per label and in its averages, in [0, 1].
 *
 * Undefined for a label (or row, or all) that nothing was predicted for. Equals scikit-learn's `precision_score`
 * with `zero_division=nan`.
 *
 * @throws `metrics/shape-mismatch`, `metrics/label-not-binary`
 */
export function precision(truth: LabelMatrix, predicted: LabelMatrix): AveragedMetric {
  return averagedMetric(truth, predicted, precisionOf)
}
