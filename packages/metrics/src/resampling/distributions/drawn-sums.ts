import { randomGenerator } from '../../random/random-generator.ts'
import { type BootstrapOptions, bootstrapSettings } from '../bootstrap-options.ts'
import { rowClusters } from '../row-clusters.ts'
import { addUp } from '../table-sums/add-up.ts'
import { digitsOfDraws, placesOfDraws } from '../table-sums/places-of-draws.ts'
import { sumTable } from '../table-sums/sum-table.ts'

/** Numbers to be summed over rows, row-major. */
export interface Addends {
  readonly rows: number
  readonly columns: number
  readonly data: ArrayLike<number>
}

/** The sums of columns over the rows as they are, and a way through those over the rows that each resample draws. */
export interface DrawnSums {
  readonly totals: Float64Array
  readonly clusters: number
  readonly resamples: number
  /** Calls `visit` with the sums of each resample, in order; they are only lent. */
  forEach(visit: (sums: Float64Array, resample: number) => void): void
}

/** So many draws are kept at most, in 16 MB. */
const drawsAtOnce = 2 ** 22

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
  const forEach = (visit: (sums: Float64Array, resample: number) => void) => {
    const random = randomGenerator(settings.seed)
    const atOnce = Math.min(resamples, Math.ceil(drawsAtOnce / values.rows))
    const stride = Math.ceil(columns / 4) * 4
    const sums = new Float64Array(atOnce * stride)
    for (let first = 0; first < resamples; first += atOnce) {
      const count = Math.min(atOnce, resamples - first)
      const drawn = placesOfDraws(values.rows, count, random)
      for (let offset = 0; offset < columns; offset += 4) {
        addUp(sumTable(values, offset, digitsOfDraws(values.rows)), drawn, sums, { offset, stride })
      }
      for (let at = 0; at < count; at++) visit(sums.subarray(at * stride, at * stride + columns), first + at)
    }
  }
  return { totals, clusters: values.rows, resamples, forEach }
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
