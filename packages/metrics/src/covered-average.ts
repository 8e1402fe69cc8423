/** An average over those of several parts (labels, rows) for which a metric is defined. */
export interface CoveredAverage {
  /** The average, `undefined` when no part is covered. */
  readonly value: number | undefined
  /** How many parts are in the average. */
  readonly covered: number
  /** How many parts there are. */
  readonly of: number
}

/**
 * Gives the average of the values that are defined, plain or weighted, and how many those are.
 * With weights, the value is also `undefined` when the weights of all defined parts are 0.
 */
export function coveredAverage(values: readonly (number | undefined)[], weights?: ArrayLike<number>): CoveredAverage {
  let sum = 0
  let weightSum = 0
  let covered = 0
  values.forEach((value, index) => {
    if (value === undefined) return
    const weight = weights === undefined ? 1 : weights[index]!
    sum += weight * value
    weightSum += weight
    covered++
  })
  return { value: weightSum > 0 ? sum / weightSum : undefined, covered, of: values.length }
}
