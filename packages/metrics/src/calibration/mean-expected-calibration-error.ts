import { type LabelMetric, labelMetric } from '../label-metric.ts'
import type { LabelMatrix } from '../matrices/label-matrix.ts'
import type { ScoreMatrix } from '../matrices/score-matrix.ts'
import { expectedCalibrationError } from './expected-calibration-error.ts'
import type { ReliabilityOptions } from './reliability-options.ts'

/**
 * Gives `expectedCalibrationError` for each label, and the average.
 *
 * @throws `metrics/shape-mismatch`, `metrics/label-not-binary`, `metrics/score-not-finite`, `metrics/score-out-of-range`,
 * `metrics/bins-not-positive`
 */
export function meanExpectedCalibrationError(
  truth: LabelMatrix,
  probabilities: ScoreMatrix,
  options: ReliabilityOptions = {},
): LabelMetric {
  return labelMetric(truth, probabilities, (labels, scores) => expectedCalibrationError(labels, scores, options))
}
