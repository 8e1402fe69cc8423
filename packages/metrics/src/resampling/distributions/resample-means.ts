import { checkScores } from '../../matrices/check-matrix.ts'
import type { ScoreMatrix } from '../../matrices/score-matrix.ts'
import { ratio } from '../../ratio.ts'
import type { BootstrapOptions } from '../bootstrap-options.ts'
import { drawnSums } from './drawn-sums.ts'
import type { Resampled } from './resampled.ts'

/**
 * Gives the mean of each column on each resample; `undefined` without rows. All columns are drawn together. With
 * clusters of unequal size the mean is that of rows, not of clusters.
 *
 * @throws `metrics/shape-mismatch`, `metrics/score-not-finite`, `metrics/bootstrap-options`
 */
export function resampleMeans(values: ScoreMatrix, options: BootstrapOptions = {}): Resampled[] {
  checkScores('values', values)
  const { rows, labels } = values
  // One more column counts rows, of which clusters bring different numbers.
  const columns = labels + 1
  const data = new Float64Array(rows * columns)
  for (let r = 0; r < rows; r++) {
    for (let l = 0; l < labels; l++) data[r * columns + l] = values.data[r * labels + l]!
    data[r * columns + labels] = 1
  }
  const { totals, sums, clusters, seed } = drawnSums({ rows, columns, data }, options)
  const counts = sums[labels]!
  return sums.slice(0, labels).map((values, l) => {
    for (let resample = 0; resample < values.length; resample++) values[resample]! /= counts[resample]!
    return { estimate: ratio(totals[l]!, totals[labels]!), values, clusters, seed }
  })
}
