import { checkColumn } from '../matrices/check-column.ts'
import { rankedRows, rankingFigures } from './ranking-figures.ts'

/**
 * Gives the average precision of one label, in (0, 1]: the sum over falling scores of the gain in recall times the
 * precision there. Equal scores are one step.
 *
 * Undefined without positives (scikit-learn gives 0 there); else equals scikit-learn's `average_precision_score`.
 *
 * @param truth 0 or 1 for each row
 * @param scores a finite number for each row, higher for more likely
 * @throws `metrics/shape-mismatch`, `metrics/label-not-binary`, `metrics/score-not-finite`
 */
export function averagePrecision(truth: ArrayLike<number>, scores: ArrayLike<number>): number | undefined {
  checkColumn(truth, scores)
  return rankingFigures(rankedRows(truth, scores)).averagePrecision
}
