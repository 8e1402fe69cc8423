import type { BootstrapOptions } from './bootstrap-options.ts'
import type { Addends } from './distributions/drawn-sums.ts'
import { resampleSums } from './distributions/resample-sums.ts'
import { resampledInterval } from './distributions/resampled-interval.ts'
import type { BootstrapInterval } from './interval-of.ts'

export type { Addends }

/**
 * Gives bootstrap intervals of statistics that need nothing but the sums of columns over the drawn rows.
 *
 * @param statistics gets the sum of each column; gives one number a statistic, always as many
 * @throws `metrics/bootstrap-options`, `metrics/shape-mismatch` when there are not as many cluster keys as rows
 */
export function bootstrapSums(
  addends: Addends,
  statistics: (sums: Float64Array) => readonly (number | undefined)[],
  options: BootstrapOptions = {},
): BootstrapInterval[] {
  return resampleSums(addends, statistics, options).map((resampled) => resampledInterval(resampled, options))
}
