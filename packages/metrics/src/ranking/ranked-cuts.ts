import { rankRows } from './rank-rows.ts'

/**
 * What is above each possible cut of a ranking, from the highest score down: entry i is the cut just below the i-th
 * distinct score.
 */
export interface RankedCuts {
  /** The distinct scores, falling. */
  readonly scores: Float64Array
  /** Positives with at least that score. */
  readonly truePositives: Float64Array
  /** Negatives with at least that score. */
  readonly falsePositives: Float64Array
}

/** Gives the cuts of a ranking; equal scores are never parted. */
export function rankedCuts(truth: ArrayLike<number>, scores: ArrayLike<number>): RankedCuts {
  const order = rankRows(scores)
  const distinct = new Float64Array(order.length)
  const truePositives = new Float64Array(order.length)
  const falsePositives = new Float64Array(order.length)
  let cuts = 0
  let positives = 0
  let negatives = 0
  for (let i = 0; i < order.length; i++) {
    const row = order[i]!
    if (truth[row] === 1) positives++
    else negatives++
    if (i + 1 < order.length && scores[order[i + 1]!] === scores[row]) continue
    distinct[cuts] = scores[row]!
    truePositives[cuts] = positives
    falsePositives[cuts] = negatives
    cuts++
  }
  return {
    scores: distinct.subarray(0, cuts),
    truePositives: truePositives.subarray(0, cuts),
    falsePositives: falsePositives.subarray(0, cuts),
  }
}
