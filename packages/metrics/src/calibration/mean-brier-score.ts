import { type LabelMetric, labelMetric } from '../label-metric.ts'
import type { LabelMatrix } from '../matrices/label-matrix.ts'
import type { ScoreMatrix } from '../matrices/score-matrix.ts'
import { brierScore } from './brier-score.ts'

/** Gives `brierScore` for each label, and the average. */
export function meanBrierScore(truth: LabelMatrix, probabilities: ScoreMatrix): LabelMetric {
  return labelMetric(truth, probabilities, brierScore)
}
