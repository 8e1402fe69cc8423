import { checkColumn } from '../matrices/check-column.ts'
import { ratio } from '../ratio.ts'

/**
 * Gives the Brier score of one label, in [0, 1]: the mean squared distance of probability and truth; 0 is best.
 * Undefined without rows; else equals scikit-learn's `brier_score_loss`.
 *
 * @throws `metrics/shape-mismatch`, `metrics/label-not-binary`, `metrics/score-not-finite`, `metrics/score-out-of-range`
 */
export function brierScore(truth: ArrayLike<number>, probabilities: ArrayLike<number>): number | undefined {
  checkColumn(truth, probabilities, 0, 1)
  let sum = 0
  for (let r = 0; r < truth.length; r++) sum += (probabilities[r]! - truth[r]!) ** 2
  return ratio(sum, truth.length)
}
