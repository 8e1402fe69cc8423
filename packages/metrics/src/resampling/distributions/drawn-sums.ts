import { randomGenerator } from '../../random/random-generator.ts'
import { type BootstrapOptions, bootstrapSettings } from '../bootstrap-options.ts'
import { rowClusters } from '../row-clusters.ts'
import { addUp, fourColumns } from '../table-sums/add-up.ts'
import { digitsOfDraws, placesOfDraws } from '../table-sums/places-of-draws.ts'
import { sumTable } from '../table-sums/sum-table.ts'

/** Numbers to be summed over rows, row-major. */
export interface Addends {
  readonly rows: number
  readonly columns: number
  readonly data: ArrayLike<number>
}

/** The sums of columns over the rows as they are, and over the rows that each resample draws. */
export interface DrawnSums {
  readonly totals: Float64Array
  /** For each column its sum on each resample, in the order of the draws. */
  readonly sums: readonly Float64Array[]
  readonly clusters: number
  readonly resamples: number
  readonly seed: number
}

/** So many draws are kept at most, in 8 MB: fewer, and the tables would be made again too often. */
const drawsAtOnce = 2 ** 21

/**
 * Gives the sums of columns over drawn rows. A cluster is summed once, and a resample takes about a third as many
 * additions as there are clusters, however many rows there are.
 *
 * @throws `metrics/bootstrap-options`, `metrics/shape-mismatch` when there are not as many cluster keys as rows
 */
export function drawnSums(addends: Addends, options: BootstrapOptions): DrawnSums {
  const { columns } = addends
  const settings = bootstrapSettings(options)
  const members = rowClusters(addends.rows, options.clusters)
  const values = { rows: members.length, labels: columns, data: sumsOfClusters(addends, members) }
  const totals = new Float64Array(columns)
  for (let i = 0; i < values.data.length; i++) totals[i % columns]! += values.data[i]!
  const resamples = values.rows === 0 ? 0 : settings.resamples
  const random = randomGenerator(settings.seed)
  const digits = digitsOfDraws(values.rows)
  const fours = Array.from({ length: Math.ceil(columns / 4) }, () => fourColumns(resamples))
  const atOnce = Math.ceil(drawsAtOnce / values.rows)
  for (let first = 0; first < resamples; first += atOnce) {
    const drawn = placesOfDraws(values.rows, Math.min(atOnce, resamples - first), random)
    fours.forEach((four, at) => {
      addUp(sumTable(values, 4 * at, digits), drawn, four, first)
    })
  }
  return { totals, sums: fours.flat().slice(0, columns), clusters: values.rows, resamples, seed: settings.seed }
}

function sumsOfClusters({ columns, data }: Addends, clusters: readonly Uint32Array[]): Float64Array {
  const sums = new Float64Array(clusters.length * columns)
  clusters.forEach((members, cluster) => {
    for (const row of members) {
      for (let c = 0; c < columns; c++) sums[cluster * columns + c]! += data[row * columns + c]!
    }
  })
  return sums
}
