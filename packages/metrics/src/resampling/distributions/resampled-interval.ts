import { type BootstrapOptions, bootstrapSettings } from '../bootstrap-options.ts'
import { type BootstrapInterval, intervalOf } from '../interval-of.ts'
import type { Resampled } from './resampled.ts'

/**
 * Gives the bootstrap interval of a statistic from its resamples.
 *
 * @throws `metrics/bootstrap-options`
 */
export function resampledInterval(
  { estimate, values, clusters }: Resampled,
  options: Pick<BootstrapOptions, 'level' | 'method'> = {},
): BootstrapInterval {
  return intervalOf(estimate, values.slice(), clusters, bootstrapSettings(options))
}
