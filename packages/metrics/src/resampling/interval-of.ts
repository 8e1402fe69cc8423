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

/** Gives the share of resamples that an interval leaves out on each side. */
function tailShare(clusters: number, { level, method }: BootstrapSettings): number {
  const tail = (1 - level) / 2
  if (method === 'percentile') return tail
  return normalCdf(Math.sqrt(clusters / (clusters - 1)) * studentQuantile(tail, clusters - 1))
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
  const tail = tailShare(clusters, settings)
  if (settings.method !== 'bias-corrected' || estimate === undefined) return [tail, 1 - tail]
  const below = resamples.reduce((sum, value) => sum + (value < estimate ? 1 : value === estimate ? 0.5 : 0), 0)
  // Of finitely many resamples none may be below where a few in more would be.
  const share = Math.min(Math.max(below, 0.5), resamples.length - 0.5) / resamples.length
  const shift = 2 * normalQuantile(share)
  return [normalCdf(shift + normalQuantile(tail)), normalCdf(shift - normalQuantile(tail))]
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
