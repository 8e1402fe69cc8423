import { ValueCsvError } from '@valuecsv/errors'
import type { Resampled } from './resampled.ts'

/**
 * Gives the first statistic minus the second, resample by resample: what chance in the rows moves both alike is out of
 * the difference. Undefined where one of them is.
 *
 * That both are of the same rows, in the same order and with the same cluster keys, is what only the caller knows.
 *
 * @throws `metrics/shape-mismatch` when the two differ in their number of resamples, their number of clusters or their seed
 */
export function resampledDifference(first: Resampled, second: Resampled): Resampled {
  const shape = ({ values, clusters, seed }: Resampled) =>
    `${values.length} resamples of ${clusters} clusters with seed ${seed}`
  if (shape(first) !== shape(second)) {
    throw new ValueCsvError(
      'metrics/shape-mismatch',
      `the first has ${shape(first)}, the second ${shape(second)}; expected the same draws`,
    )
  }
  const isDefined = first.estimate !== undefined && second.estimate !== undefined
  return {
    estimate: isDefined ? first.estimate - second.estimate : undefined,
    values: first.values.map((value, resample) => value - second.values[resample]!),
    clusters: first.clusters,
    seed: first.seed,
  }
}
