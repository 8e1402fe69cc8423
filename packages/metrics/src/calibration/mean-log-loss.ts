import { type LabelMetric, labelMetric } from '../label-metric.ts'
import type { LabelMatrix } from '../matrices/label-matrix.ts'
import type { ScoreMatrix } from '../matrices/score-matrix.ts'
import { logLoss } from './log-loss.ts'

/** Gives `logLoss` for each label, and the average. */
export function meanLogLoss(truth: LabelMatrix, probabilities: ScoreMatrix): LabelMetric {
  return labelMetric(truth, probabilities, logLoss)
}
