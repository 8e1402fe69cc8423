import { ValueCsvError } from '@valuecsv/errors'
import type { Resampled } from './resampled.ts'

/**
 * Gives the first statistic minus the second, resample by resample: what chance in the rows moves both alike is out of
 * the difference. Undefined where one of them is.
 *
 * @throws `metrics/shape-mismatch` when the two are not of the same draws
 */
export function resampledDifference(first: Resampled, second: Resampled): Resampled {
  if (first.values.length !== second.values.length || first.clusters !== second.clusters) {
    const shape = ({ values, clusters }: Resampled) => `${values.length} resamples of ${clusters} clusters`
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
  }
}
