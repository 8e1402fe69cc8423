import type { LabelMatrix } from '../matrices/label-matrix.ts'
import type { BootstrapOptions } from './bootstrap-options.ts'
import { type CountStatistics, resampleCounts } from './distributions/resample-counts.ts'
import type { Resampled } from './distributions/resampled.ts'
import { resampledInterval } from './distributions/resampled-interval.ts'
import type { BootstrapInterval } from './interval-of.ts'

/**
 * Gives statistics of the counts by label with their bootstrap intervals, under the names that they were given.
 *
 * ```
 * bootstrapCounts(truth, predicted, {
 *   microF1: (counts) => microAverage(counts, f1Of),
 *   macroF1: (counts) => macroAverage(counts, f1Of).value,
 * })
 * ```
 *
 * @param statistics each gets counts, which are only lent, and gives `undefined` where it is not defined
 * @throws `metrics/shape-mismatch`, `metrics/label-not-binary`, `metrics/bootstrap-options`
 */
export function bootstrapCounts<Name extends string>(
  truth: LabelMatrix,
  predicted: LabelMatrix,
  statistics: CountStatistics<Name>,
  options: BootstrapOptions = {},
): Record<Name, BootstrapInterval> {
  const resampled = Object.entries<Resampled>(resampleCounts(truth, predicted, statistics, options))
  const intervals = resampled.map(([name, each]) => [name, resampledInterval(each, options)] as const)
  return Object.fromEntries(intervals) as Record<Name, BootstrapInterval>
}
