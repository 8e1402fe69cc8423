import { rankRows } from './rank-rows.ts'

/** The rows of one label by falling score. */
export interface RankedRows {
  /** Row numbers. */
  readonly order: Uint32Array
  /** At each place of the order: whether the row there is positive. */
  readonly isPositive: Uint8Array
  /** At each place: whether the next one has a lower score. Equal scores are never parted. */
  readonly isCut: Uint8Array
}

/** What a ranking gives; `undefined` where it lacks the classes that the figure needs. */
export interface RankingFigures {
  readonly averagePrecision: number | undefined
  readonly rocAuc: number | undefined
  readonly positives: number
}

/** Ranks the rows of one label. */
export function rankedRows(truth: ArrayLike<number>, scores: ArrayLike<number>): RankedRows {
  const order = rankRows(scores)
  return {
    order,
    isPositive: Uint8Array.from(order, (row) => truth[row]!),
    isCut: Uint8Array.from(order, (row, place) => (scores[order[place + 1]!] === scores[row] ? 0 : 1)),
  }
}

/** Gives the figures of a ranking, each row counting once or as often as `weights` (by row number) says. */
export function rankingFigures({ order, isPositive, isCut }: RankedRows, weights?: ArrayLike<number>): RankingFigures {
  let [truePositives, falsePositives] = [0, 0]
  let [truePositivesBefore, falsePositivesBefore] = [0, 0]
  let [precisions, area] = [0, 0]
  for (let place = 0; place < order.length; place++) {
    const weight = weights === undefined ? 1 : weights[order[place]!]!
    if (isPositive[place] === 1) truePositives += weight
    else falsePositives += weight
    if (isCut[place] === 0) continue
    const gained = truePositives - truePositivesBefore
    if (gained > 0) precisions += (gained * truePositives) / (truePositives + falsePositives)
    area += ((falsePositives - falsePositivesBefore) * (truePositivesBefore + truePositives)) / 2
    truePositivesBefore = truePositives
    falsePositivesBefore = falsePositives
  }
  return {
    averagePrecision: truePositives > 0 ? precisions / truePositives : undefined,
    rocAuc: truePositives > 0 && falsePositives > 0 ? area / (truePositives * falsePositives) : undefined,
    positives: truePositives,
  }
}
