import { checkColumn } from '../matrices/check-column.ts'
import { ratio } from '../ratio.ts'

/**
 * Gives the log loss (cross-entropy, in nats) of one label, at least 0. Probabilities are held 2^-52 away from 0 and
 * 1, so that one sure mistake costs 36 and not infinity.
 * Undefined without rows; else equals scikit-learn's `log_loss` of 64-bit probabilities.
 *
 * @throws `metrics/shape-mismatch`, `metrics/label-not-binary`, `metrics/score-not-finite`, `metrics/score-out-of-range`
 */
export function logLoss(truth: ArrayLike<number>, probabilities: ArrayLike<number>): number | undefined {
  checkColumn(truth, probabilities, 0, 1)
  let sum = 0
  for (let r = 0; r < truth.length; r++) {
    const p = Math.min(Math.max(probabilities[r]!, Number.EPSILON), 1 - Number.EPSILON)
    sum -= truth[r] === 1 ? Math.log(p) : Math.log(1 - p)
  }
  return ratio(sum, truth.length)
}
