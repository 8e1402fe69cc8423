import { averageRanks } from './average-ranks.ts'
import { checkPairs } from './check-pairs.ts'

/**
 * Gives Kendall's tau of two series: how many more pairs of places they order alike than otherwise, as a share of the
 * pairs, corrected for ties (tau-b), in [-1, 1]; equals `scipy.stats.kendalltau`. Undefined with fewer than 2 places
 * and where one of them never changes.
 *
 * Source: Knight, "A Computer Method for Calculating Kendall's Tau with Ungrouped Data" (1966): as fast as sorting.
 *
 * @throws `metrics/shape-mismatch`, `metrics/score-not-finite`
 */
export function kendallTau(first: ArrayLike<number>, second: ArrayLike<number>): number | undefined {
  checkPairs(first, second)
  const count = first.length
  const order = Uint32Array.from({ length: count }, (_, i) => i).sort(
    (a, b) => first[a]! - first[b]! || second[a]! - second[b]!,
  )
  const pairs = pairsOf(count)
  const tiedFirst = tiedPairs(averageRanks(first).ties)
  const tiedSecond = tiedPairs(averageRanks(second).ties)
  if (tiedFirst === pairs || tiedSecond === pairs) return undefined
  let tiedBoth = 0
  for (let at = 1, run = 1; at < count; at++) {
    const [before, own] = [order[at - 1]!, order[at]!]
    run = first[before] === first[own] && second[before] === second[own] ? run + 1 : 1
    tiedBoth += run - 1
  }
  const discordant = inversions(Float64Array.from(order, (i) => second[i]!))
  const surplus = pairs - tiedFirst - tiedSecond + tiedBoth - 2 * discordant
  const share = surplus / Math.sqrt(pairs - tiedFirst) / Math.sqrt(pairs - tiedSecond)
  return Math.max(-1, Math.min(1, share))
}

function pairsOf(count: number): number {
  return (count * (count - 1)) / 2
}

function tiedPairs(ties: readonly number[]): number {
  return ties.reduce((sum, size) => sum + pairsOf(size), 0)
}

/** How many pairs stand in falling order: merge sort counts them as it goes. */
function inversions(values: Float64Array): number {
  let from = values
  let to: Float64Array = new Float64Array(values.length)
  let count = 0
  for (let width = 1; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width) {
      const middle = Math.min(start + width, values.length)
      const end = Math.min(start + 2 * width, values.length)
      let [left, right] = [start, middle]
      for (let at = start; at < end; at++) {
        const takesLeft = right === end || (left < middle && from[left]! <= from[right]!)
        if (!takesLeft) count += middle - left
        to[at] = takesLeft ? from[left++]! : from[right++]!
      }
    }
    ;[from, to] = [to, from]
  }
  return count
}
