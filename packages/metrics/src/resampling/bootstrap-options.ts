import { ValueCsvError } from '@valuecsv/errors'
import { checkLevel } from '../check-level.ts'

/** Settings of every bootstrap. */
export interface BootstrapOptions {
  /** How many times rows are drawn anew; 2,000 by default. */
  readonly resamples?: number
  /** The chance with which intervals are meant to cover, in (0, 1); 0.95 by default. */
  readonly level?: number
  /** A whole number; equal seeds give equal intervals. 0 by default. */
  readonly seed?: number
  /**
   * Which rows belong together, one key a row: clusters are drawn instead of rows, each with all its rows. Without it
   * every row is a cluster.
   */
  readonly clusters?: ArrayLike<number | string>
  /**
   * `expanded`, the default, takes quantiles a little further out than `percentile`, as far as Student's quantile is
   * from the normal one: plain percentile intervals of few clusters are too narrow (Hesterberg 2015). `bias-corrected`
   * moves these by how far the middle of the draws lies from the estimate (Efron 1981): a draw repeats rows, which lifts
   * average precision.
   */
  readonly method?: 'expanded' | 'percentile' | 'bias-corrected'
}

/** `BootstrapOptions` with their defaults. */
export type BootstrapSettings = Required<Omit<BootstrapOptions, 'clusters'>>

/** Gives the settings, checked. */
export function bootstrapSettings(options: BootstrapOptions): BootstrapSettings {
  const { resamples = 2000, level = 0.95, seed = 0, method = 'expanded' } = options
  if (!Number.isInteger(resamples) || resamples < 1) {
    throw new ValueCsvError('metrics/bootstrap-options', `resamples is ${resamples}, expected a whole number from 1`)
  }
  checkLevel(level, 'metrics/bootstrap-options')
  if (!Number.isSafeInteger(seed)) {
    throw new ValueCsvError('metrics/bootstrap-options', `seed is ${seed}, expected a whole number`)
  }
  return { resamples, level, seed, method }
}
