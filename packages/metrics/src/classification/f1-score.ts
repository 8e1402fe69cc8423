import type { LabelMatrix } from '../matrices/label-matrix.ts'
import { ratio } from '../ratio.ts'
import { type AveragedMetric, averagedMetric } from './averaged-metric.ts'

/** Gives F1, 2 tp / (2 tp + fp + fn), in [0, 1]; `undefined` when there is neither a positive nor a prediction of one. */
export function f1Of(truePositives: number, falsePositives: number, falseNegatives: number): number | undefined {
  return ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives)
}

/**
 * Gives F1 per label and in its averages, in [0, 1].
 *
 * Undefined for a label (or row, or all) with neither a positive nor a prediction of one. Equals scikit-learn's
 * `f1_score` with `zero_division=nan`.
 *
 * @throws `metrics/shape-mismatch`, `metrics/label-not-binary`
 */
export function f1Score(truth: LabelMatrix, predicted: LabelMatrix): AveragedMetric {
  return averagedMetric(truth, predicted, f1Of)
}
