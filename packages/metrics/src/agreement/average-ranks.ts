import { rankRows } from '../ranking/rank-rows.ts'

/** The ranks of some numbers and how many shared each. */
export interface AverageRanks {
  /** From 1 for the smallest; equal numbers have the mean of their ranks. */
  readonly ranks: Float64Array
  /** The sizes of the groups of equal numbers, of those above 1. */
  readonly ties: readonly number[]
}

/** Gives the ranks of numbers, as `scipy.stats.rankdata`. */
export function averageRanks(values: ArrayLike<number>): AverageRanks {
  const falling = rankRows(values)
  const ranks = new Float64Array(values.length)
  const ties: number[] = []
  for (let start = 0; start < falling.length; ) {
    let end = start + 1
    while (end < falling.length && values[falling[end]!] === values[falling[start]!]) end++
    // Falling places start to end - 1 are rising ranks length - end + 1 to length - start.
    for (let at = start; at < end; at++) ranks[falling[at]!] = values.length - (start + end - 1) / 2
    if (end - start > 1) ties.push(end - start)
    start = end
  }
  return { ranks, ties }
}
