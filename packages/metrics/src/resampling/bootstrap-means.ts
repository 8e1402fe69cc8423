import type { ScoreMatrix } from '../matrices/score-matrix.ts'
import { type BootstrapOptions, bootstrapSettings } from './bootstrap-options.ts'
import { resampleMeans } from './distributions/resample-means.ts'
import { type BootstrapInterval, intervalOf } from './interval-of.ts'

/**
 * Gives the mean of each column with its bootstrap interval; `undefined` without rows. All columns are drawn
 * together. With clusters of unequal size the mean is that of rows, not of clusters.
 *
 * @throws `metrics/shape-mismatch`, `metrics/score-not-finite`, `metrics/bootstrap-options`
 */
export function bootstrapMeans(values: ScoreMatrix, options: BootstrapOptions = {}): BootstrapInterval[] {
  const settings = bootstrapSettings(options)
  return resampleMeans(values, options).map((mean) => intervalOf(mean.estimate, mean.values, mean.clusters, settings))
}
