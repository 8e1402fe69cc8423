import type { LabelMatrix } from '../matrices/label-matrix.ts'
import type { ScoreMatrix } from '../matrices/score-matrix.ts'
import { type RankingMetric, rankingMetric } from './ranking-metric.ts'

/**
 * Gives the area under the ROC curve per label and in its averages, in [0, 1].
 *
 * Undefined for a label that lacks positives or negatives; equals scikit-learn's `roc_auc_score` on the others.
 *
 * @throws `metrics/shape-mismatch`, `metrics/label-not-binary`, `metrics/score-not-finite`
 */
export function meanRocAuc(truth: LabelMatrix, scores: ScoreMatrix): RankingMetric {
  return rankingMetric(truth, scores, ({ rocAuc }) => rocAuc)
}
