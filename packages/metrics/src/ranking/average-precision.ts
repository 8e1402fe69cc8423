import { checkColumn } from '../matrices/check-column.ts'
import { type RankedCuts, rankedCuts } from './ranked-cuts.ts'

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
  return averagePrecisionOf(rankedCuts(truth, scores))
}

/** `averagePrecision` from the cuts of a ranking. */
export function averagePrecisionOf({ truePositives, falsePositives }: RankedCuts): number | undefined {
  const positives = truePositives.at(-1) ?? 0
  if (positives === 0) return undefined
  let sum = 0
  let before = 0
  for (let i = 0; i < truePositives.length; i++) {
    const tp = truePositives[i]!
    if (tp > before) sum += ((tp - before) * tp) / (tp + falsePositives[i]!)
    before = tp
  }
  return sum / positives
}
