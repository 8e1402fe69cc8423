import { upperIncompleteGamma } from '../distributions/incomplete-gamma.ts'
import { checkScores } from '../matrices/check-matrix.ts'
import type { ScoreMatrix } from '../matrices/score-matrix.ts'
import { averageRanks } from './average-ranks.ts'

/** How far several raters rank items alike. */
export interface Concordance {
  /** In [0, 1]: 1 where all rank alike, 0 where the sums of ranks are equal for all items. */
  readonly w: number
  /** Of the hypothesis that each rater ranks at random: chi-square, good for some seven items or more. */
  readonly pValue: number
}

/**
 * Gives Kendall's coefficient of concordance, corrected for ties. Its p-value is that of Friedman's test
 * (`scipy.stats.friedmanchisquare`), whose statistic is raters × (items - 1) × W.
 *
 * Undefined with fewer than 2 raters or 2 items, and where no rater tells items apart.
 *
 * Source: Kendall and Babington Smith, "The Problem of m Rankings" (1939).
 *
 * @param ratings a row for each rater (a sample, a paraphrase), a column for each item (an LLM)
 * @throws `metrics/shape-mismatch`, `metrics/score-not-finite`
 */
export function kendallW(ratings: ScoreMatrix): Concordance | undefined {
  checkScores('ratings', ratings)
  const { rows: raters, labels: items, data } = ratings
  const rankSums = new Float64Array(items)
  let untied = 0
  for (let rater = 0; rater < raters; rater++) {
    const { ranks, ties } = averageRanks(data.subarray(rater * items, (rater + 1) * items))
    ranks.forEach((rank, item) => {
      rankSums[item]! += rank
    })
    untied += ties.reduce((rest, size) => rest - (size ** 3 - size), items ** 3 - items)
  }
  if (raters < 2 || untied === 0) return undefined
  const meanSum = (raters * (items + 1)) / 2
  const spread = rankSums.reduce((sum, rankSum) => sum + (rankSum - meanSum) ** 2, 0)
  const w = Math.min(1, (12 * spread) / (raters * untied))
  return { w, pValue: upperIncompleteGamma((items - 1) / 2, (raters * (items - 1) * w) / 2) }
}
