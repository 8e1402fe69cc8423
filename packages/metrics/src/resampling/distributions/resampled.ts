/**
 * A statistic of the rows as they are and on each resample. Statistics of equally many rows, with the same clusters,
 * seed and number of resamples, are of the same draws: `resampledDifference` of two of them is a paired bootstrap.
 */
export interface Resampled {
  /** The statistic of the rows as they are. */
  readonly estimate: number | undefined
  /** The statistic on each resample, in the order of the draws; NaN where it is not defined. */
  readonly values: Float64Array
  /** How many clusters (without keys: rows) were drawn from. */
  readonly clusters: number
  /** The seed of the draws. */
  readonly seed: number
}
