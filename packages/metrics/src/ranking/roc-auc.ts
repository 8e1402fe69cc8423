import { checkColumn } from '../matrices/check-column.ts'
import { rankedRows, rankingFigures } from './ranking-figures.ts'

/**
 * Gives the area under the ROC curve of one label, in [0, 1]: the chance that a positive scores above a negative,
 * equal scores counting half.
 *
 * Undefined when positives or negatives are missing; else equals scikit-learn's `roc_auc_score`.
 *
 * @param truth 0 or 1 for each row
 * @param scores a finite number for each row, higher for more likely
 * @throws `metrics/shape-mismatch`, `metrics/label-not-binary`, `metrics/score-not-finite`
 */
export function rocAuc(truth: ArrayLike<number>, scores: ArrayLike<number>): number | undefined {
  checkColumn(truth, scores)
  return rankingFigures(rankedRows(truth, scores)).rocAuc
}
