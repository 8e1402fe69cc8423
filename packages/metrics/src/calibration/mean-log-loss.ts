import { type LabelMetric, labelMetric } from '../label-metric.ts'
import type { LabelMatrix } from '../matrices/label-matrix.ts'
import type { ScoreMatrix } from '../matrices/score-matrix.ts'
import { logLoss } from './log-loss.ts'

/**
 * Gives `logLoss` for each label, and the average.
 *
 * @throws `metrics/shape-mismatch`, `metrics/label-not-binary`, `metrics/score-not-finite`, `metrics/score-out-of-range`
 */
export function meanLogLoss(truth: LabelMatrix, probabilities: ScoreMatrix): LabelMetric {
  return labelMetric(truth, probabilities, logLoss)
}
