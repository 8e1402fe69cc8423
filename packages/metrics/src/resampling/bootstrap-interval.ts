import { randomGenerator } from '../random/random-generator.ts'
import { type BootstrapOptions, bootstrapSettings } from './bootstrap-options.ts'
import { type BootstrapInterval, intervalOf } from './interval-of.ts'
import { rowClusters } from './row-clusters.ts'

/**
 * Gives any statistic of rows with its bootstrap interval.
 *
 * For means and counts `bootstrapMeans` and `bootstrapCounts` are many times faster.
 *
 * @param rows how many rows there are
 * @param statistic gets row numbers, with repetitions; gives `undefined` where it is not defined. The array is only
 * lent: the next resample overwrites it.
 * @throws `metrics/bootstrap-options`, `metrics/shape-mismatch` when there are not as many cluster keys as rows
 */
export function bootstrapInterval(
  rows: number,
  statistic: (rowNumbers: Uint32Array) => number | undefined,
  options: BootstrapOptions = {},
): BootstrapInterval {
  const settings = bootstrapSettings(options)
  const clusters = rowClusters(rows, options.clusters)
  const estimate = statistic(Uint32Array.from({ length: rows }, (_, row) => row))
  const random = randomGenerator(settings.seed)
  const distribution = new Float64Array(clusters.length === 0 ? 0 : settings.resamples)
  const drawn = new Uint32Array(clusters.length)
  let drawnRows = new Uint32Array(rows)
  for (let resample = 0; resample < distribution.length; resample++) {
    let length = 0
    for (let draw = 0; draw < clusters.length; draw++) {
      drawn[draw] = random.below(clusters.length)
      length += clusters[drawn[draw]!]!.length
    }
    // As large as a resample was yet: one of the largest cluster alone may never come, nor fit the memory.
    if (length > drawnRows.length) drawnRows = new Uint32Array(length)
    let at = 0
    for (const cluster of drawn) {
      drawnRows.set(clusters[cluster]!, at)
      at += clusters[cluster]!.length
    }
    distribution[resample] = statistic(drawnRows.subarray(0, length)) ?? Number.NaN
  }
  return intervalOf(estimate, distribution, clusters.length, settings)
}
