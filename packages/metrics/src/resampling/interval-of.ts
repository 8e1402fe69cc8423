import { normalCdf } from '../distributions/normal-cdf.ts'
import { normalQuantile } from '../distributions/normal-quantile.ts'
import { studentQuantile } from '../distributions/student-quantile.ts'
import type { BootstrapSettings } from './bootstrap-options.ts'
import { unsortedQuantile } from './quantiles/unsorted-quantile.ts'

/** A number and the bounds that a bootstrap puts around it. */
export interface BootstrapInterval {
  /** The statistic of the rows as they are. */
  readonly value: number | undefined
  /** `undefined` with fewer than two clusters, or when the statistic is defined on no resample. */
  readonly low: number | undefined
  readonly high: number | undefined
  /** On how many resamples the statistic was defined; the bounds speak of those alone. */
  readonly definedResamples: number
}

/**
 * Gives the shares of resamples below the two bounds. Where half of the resamples are below the estimate, nothing is to be
 * corrected.
 */
function boundShares(
  estimate: number | undefined,
  resamples: Float64Array,
  clusters: number,
  settings: BootstrapSettings,
): readonly [lower: number, upper: number] {
  const { level, method } = settings
  const tail = (1 - level) / 2
  if (method === 'percentile') return [tail, 1 - tail]
  const lower = Math.sqrt(clusters / (clusters - 1)) * studentQuantile(tail, clusters - 1)
  if (method === 'expanded' || estimate === undefined) {
    const expanded = normalCdf(lower)
    return [expanded, 1 - expanded]
  }
  const below = resamples.reduce((sum, value) => sum + (value < estimate ? 1 : value === estimate ? 0.5 : 0), 0)
  // Of finitely many resamples none may be below where a few in more would be.
  const share = Math.min(Math.max(below, 0.5), resamples.length - 0.5) / resamples.length
  const shift = 2 * normalQuantile(share)
  // Of few clusters `lower` is so far out that its share is 0, from which it could not be had back.
  return [normalCdf(shift + lower), normalCdf(shift - lower)]
}

/** Gives the interval from the statistic on every resample, NaN where it was undefined. Reorders `distribution`. */
export function intervalOf(
  estimate: number | undefined,
  distribution: Float64Array,
  clusters: number,
  settings: BootstrapSettings,
): BootstrapInterval {
  let definedResamples = 0
  for (let resample = 0; resample < distribution.length; resample++) {
    const value = distribution[resample]!
    if (!Number.isNaN(value)) distribution[definedResamples++] = value
  }
  if (clusters < 2 || definedResamples === 0)
    return { value: estimate, low: undefined, high: undefined, definedResamples }
  const defined = distribution.subarray(0, definedResamples)
  const [below, belowUpper] = boundShares(estimate, defined, clusters, settings)
  const low = unsortedQuantile(defined, below)
  return { value: estimate, low, high: unsortedQuantile(defined, belowUpper), definedResamples }
}
