import { type RandomGenerator, randomGenerator } from '../../random/random-generator.ts'
import { type BootstrapOptions, bootstrapSettings } from '../bootstrap-options.ts'
import { rowClusters } from '../row-clusters.ts'
import type { Resampled } from './resampled.ts'

/** Numbers to be summed over rows, row-major. */
export interface Addends {
  readonly rows: number
  readonly columns: number
  readonly data: ArrayLike<number>
}

/**
 * Gives statistics that need nothing but the sums of columns over the drawn rows, on each resample. A cluster is summed
 * once, so that a resample costs clusters × columns additions, however many rows there are.
 *
 * @param statistics gets the sum of each column; gives one number a statistic, always as many
 * @throws `metrics/bootstrap-options`, `metrics/shape-mismatch` when there are not as many cluster keys as rows
 */
export function resampleSums(
  { rows, columns, data }: Addends,
  statistics: (sums: Float64Array) => readonly (number | undefined)[],
  options: BootstrapOptions = {},
): Resampled[] {
  const settings = bootstrapSettings(options)
  const clusters = rowClusters(rows, options.clusters)
  const clusterSums = new Float64Array(clusters.length * columns)
  clusters.forEach((members, cluster) => {
    for (const row of members) {
      for (let c = 0; c < columns; c++) clusterSums[cluster * columns + c]! += data[row * columns + c]!
    }
  })
  const sums = new Float64Array(columns)
  for (let i = 0; i < clusterSums.length; i++) sums[i % columns]! += clusterSums[i]!
  const estimates = [...statistics(sums)]
  const resamples = clusters.length === 0 ? 0 : settings.resamples
  const distributions = estimates.map(() => new Float64Array(resamples))
  const random = randomGenerator(settings.seed)
  for (let resample = 0; resample < resamples; resample++) {
    addDrawn(sums, clusterSums, clusters.length, random)
    const drawn = statistics(sums)
    for (let s = 0; s < distributions.length; s++) distributions[s]![resample] = drawn[s] ?? Number.NaN
  }
  return distributions.map((values, s) => ({ estimate: estimates[s], values, clusters: clusters.length }))
}

/** Sets `sums` to the sums of as many rows as there are, drawn with replacement. */
function addDrawn(sums: Float64Array, rowSums: Float64Array, rows: number, random: RandomGenerator): void {
  const columns = sums.length
  sums.fill(0)
  let draw = 0
  // Four rows at a time: the sums are then read and written a quarter as often.
  for (; draw + 4 <= rows; draw += 4) {
    const first = random.below(rows) * columns
    const second = random.below(rows) * columns
    const third = random.below(rows) * columns
    const fourth = random.below(rows) * columns
    for (let c = 0; c < columns; c++) {
      sums[c]! += rowSums[first + c]! + rowSums[second + c]! + (rowSums[third + c]! + rowSums[fourth + c]!)
    }
  }
  for (; draw < rows; draw++) {
    const start = random.below(rows) * columns
    for (let c = 0; c < columns; c++) sums[c]! += rowSums[start + c]!
  }
}
