import { checkColumn } from '../matrices/check-column.ts'
import { type RankedCuts, rankedCuts } from './ranked-cuts.ts'

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
  return rocAucOf(rankedCuts(truth, scores))
}

/** `rocAuc` from the cuts of a ranking. */
export function rocAucOf({ truePositives, falsePositives }: RankedCuts): number | undefined {
  const pairs = (truePositives.at(-1) ?? 0) * (falsePositives.at(-1) ?? 0)
  if (pairs === 0) return undefined
  let area = 0
  for (let i = 0; i < truePositives.length; i++) {
    const before = i === 0 ? 0 : truePositives[i - 1]!
    const negatives = falsePositives[i]! - (i === 0 ? 0 : falsePositives[i - 1]!)
    area += (negatives * (before + truePositives[i]!)) / 2
  }
  return area / pairs
}
