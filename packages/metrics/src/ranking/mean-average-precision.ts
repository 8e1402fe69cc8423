import type { LabelMatrix } from '../matrices/label-matrix.ts'
import type { ScoreMatrix } from '../matrices/score-matrix.ts'
import { type RankingMetric, rankingMetric } from './ranking-metric.ts'

/**
 * Gives average precision per label and in its averages; `macro.value` is mAP.
 *
 * Undefined for a label without positives, which scikit-learn's `average_precision_score` counts as 0 instead; on
 * labels with positives it is equal.
 *
 * @throws `metrics/shape-mismatch`, `metrics/label-not-binary`, `metrics/score-not-finite`
 */
export function meanAveragePrecision(truth: LabelMatrix, scores: ScoreMatrix): RankingMetric {
  return rankingMetric(truth, scores, ({ averagePrecision }) => averagePrecision)
}
