import { randomGenerator } from '../../random/random-generator.ts'
import { type BootstrapOptions, bootstrapSettings } from '../bootstrap-options.ts'
import { rowClusters } from '../row-clusters.ts'
import type { Resampled } from './resampled.ts'

/**
 * Gives any statistics on each resample, from how often each row was drawn: what sorts rows sorts them once.
 *
 * @param rows how many rows there are
 * @param statistics gets the number of times that each row counts; gives one number a statistic, always as many. The
 * array is only lent: the next resample overwrites it.
 * @throws `metrics/bootstrap-options`, `metrics/shape-mismatch` when there are not as many cluster keys as rows
 */
export function resampleWeights(
  rows: number,
  statistics: (weights: Uint32Array) => readonly (number | undefined)[],
  options: BootstrapOptions = {},
): Resampled[] {
  const settings = bootstrapSettings(options)
  const clusters = rowClusters(rows, options.clusters)
  const weights = new Uint32Array(rows).fill(1)
  const estimates = [...statistics(weights)]
  const resamples = clusters.length === 0 ? 0 : settings.resamples
  const distributions = estimates.map(() => new Float64Array(resamples))
  const clusterOfRow = new Uint32Array(rows)
  clusters.forEach((members, cluster) => {
    for (const row of members) clusterOfRow[row] = cluster
  })
  const drawnClusters = new Uint32Array(clusters.length)
  const random = randomGenerator(settings.seed)
  for (let resample = 0; resample < resamples; resample++) {
    drawnClusters.fill(0)
    for (let draw = 0; draw < clusters.length; draw++) drawnClusters[random.below(clusters.length)]!++
    for (let row = 0; row < rows; row++) weights[row] = drawnClusters[clusterOfRow[row]!]!
    const drawn = statistics(weights)
    for (let s = 0; s < distributions.length; s++) distributions[s]![resample] = drawn[s] ?? Number.NaN
  }
  const { seed } = settings
  return distributions.map((values, s) => ({ estimate: estimates[s], values, clusters: clusters.length, seed }))
}
