import { type LabelMetric, labelMetric } from '../label-metric.ts'
import type { LabelMatrix } from '../matrices/label-matrix.ts'
import type { ScoreMatrix } from '../matrices/score-matrix.ts'
import { brierScore } from './brier-score.ts'

/**
 * Gives `brierScore` for each label, and the average.
 *
 * @throws `metrics/shape-mismatch`, `metrics/label-not-binary`, `metrics/score-not-finite`, `metrics/score-out-of-range`
 */
export function meanBrierScore(truth: LabelMatrix, probabilities: ScoreMatrix): LabelMetric {
  return labelMetric(truth, probabilities, brierScore)
}
