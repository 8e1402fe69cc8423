import type { BootstrapOptions } from '../bootstrap-options.ts'
import { type Addends, drawnSums } from './drawn-sums.ts'
import type { Resampled } from './resampled.ts'

/**
 * Gives statistics that need nothing but the sums of columns over the drawn rows, on each resample.
 *
 * @param statistics gets the sum of each column, only lent; gives one number a statistic, always as many
 * @throws `metrics/bootstrap-options`, `metrics/shape-mismatch` when there are not as many cluster keys as rows
 */
export function resampleSums(
  addends: Addends,
  statistics: (sums: Float64Array) => readonly (number | undefined)[],
  options: BootstrapOptions = {},
): Resampled[] {
  const { totals, sums, clusters, seed, resamples } = drawnSums(addends, options)
  const estimates = [...statistics(totals)]
  const distributions = estimates.map(() => new Float64Array(resamples))
  const own = new Float64Array(sums.length)
  for (let resample = 0; resample < resamples; resample++) {
    for (let column = 0; column < own.length; column++) own[column] = sums[column]![resample]!
    const drawn = statistics(own)
    for (let s = 0; s < distributions.length; s++) distributions[s]![resample] = drawn[s] ?? Number.NaN
  }
  return distributions.map((values, s) => ({ estimate: estimates[s], values, clusters, seed }))
}
