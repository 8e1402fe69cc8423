import { averageRanks } from './average-ranks.ts'
import { checkPairs } from './check-pairs.ts'
import { pearsonCorrelation } from './pearson-correlation.ts'

/**
 * Gives Spearman's correlation of two series, which is Pearson's of their ranks, in [-1, 1]; equals
 * `scipy.stats.spearmanr`. Undefined with fewer than 2 pairs and where one of them never changes.
 *
 * @throws `metrics/shape-mismatch`, `metrics/score-not-finite`
 */
export function spearmanCorrelation(first: ArrayLike<number>, second: ArrayLike<number>): number | undefined {
  checkPairs(first, second)
  return pearsonCorrelation(averageRanks(first).ranks, averageRanks(second).ranks)
}
