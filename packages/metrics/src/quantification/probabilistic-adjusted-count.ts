import { ValueCsvError } from '@valuecsv/errors'
import { checkLevel } from '../check-level.ts'
import { normalQuantile } from '../distributions/normal-quantile.ts'
import type { Estimate } from '../resampling/estimate-of.ts'
import { checkValidationStatistics, type ValidationStatistics } from './validation-statistics.ts'

/** The mean score of a sample, and what it would vary from sample to sample. */
export interface SampleMean {
  readonly mean: number
  /** The square of its standard error, over the units that are independent (of questions, from the cluster bootstrap). */
  readonly variance: number
}

/** Roots of an interval without width are off by so much. */
const rounding = 1e-6

/**
 * Gives the share of rows with a label from their mean score, corrected by the mean scores m1 and m0 that rows with and
 * without it had in validation: (mean - m0) / (m1 - m0), no less than 0, no more than 1 (probabilistic adjusted count,
 * PACC). It assumes that only the share changed since validation, not what rows with and without the label look like.
 *
 * The interval is Fieller's: all shares from which mean, m1 and m0 together are no further than chance explains. It
 * has the variance of the sample and that of validation.
 *
 * All is left out where validation has no row with or none without the label, and where m1 is no higher than m0.
 *
 * Source: Bella, Ferri, Hernández-Orallo and Ramírez-Quintana, "Quantification via Probability Estimators" (2010);
 * Fieller, "Some Problems in Interval Estimation" (1954).
 *
 * @param options `level`: the chance with which the interval is meant to cover, in (0, 1); 0.95 by default
 * @throws `metrics/validation-statistics`, `metrics/level-out-of-range`, `metrics/sample-mean` when the mean is no finite
 * number or the variance is below 0
 */
export function probabilisticAdjustedCount(
  { mean, variance }: SampleMean,
  statistics: ValidationStatistics,
  { level = 0.95 }: { readonly level?: number } = {},
): Estimate {
  checkValidationStatistics(statistics)
  checkLevel(level)
  if (!(Number.isFinite(mean) && variance >= 0)) {
    throw new ValueCsvError(
      'metrics/sample-mean',
      `mean is ${mean}, variance ${variance}; expected numbers, variance from 0`,
    )
  }
  const { positives, negatives, meanScorePositives: m1, meanScoreNegatives: m0 } = statistics
  const distance = m1 - m0
  if (positives === 0 || negatives === 0 || distance <= 0) return {}
  const above = Math.min(distance, Math.max(0, mean - m0))
  const value = above / distance
  const squaredZ = normalQuantile((1 - level) / 2) ** 2
  const variance1 = (statistics.deviationPositives ?? largestDeviation(m1)) ** 2 / positives
  const variance0 = (statistics.deviationNegatives ?? largestDeviation(m0)) ** 2 / negatives
  // Of a share p: (above - p × distance)² - z² × (variance + (1 - p)² × variance0 + p² × variance1), by powers of p.
  const square = distance ** 2 - squaredZ * (variance0 + variance1)
  const linear = 2 * (squaredZ * variance0 - above * distance)
  const constant = above ** 2 - squaredZ * (variance + variance0)
  // At `value` it is never above 0; where it is at 0 or 1, it changes its sign once in between.
  const ends = roots(square, linear, constant)
  const nearest = Math.max(0, ...ends.filter((end) => end <= value + rounding))
  const farthest = Math.min(1, ...ends.filter((end) => end >= value - rounding))
  return {
    value,
    low: constant <= 0 ? 0 : Math.min(value, nearest),
    high: square + linear + constant <= 0 ? 1 : Math.max(value, farthest),
  }
}

/** The largest standard deviation of numbers in [0, 1] with a mean. */
function largestDeviation(mean: number): number {
  return Math.sqrt(mean * (1 - mean))
}

/** Where square × p² + linear × p + constant is 0, without the loss of digits of the school formula. */
function roots(square: number, linear: number, constant: number): number[] {
  const spread = Math.sqrt(Math.max(0, linear ** 2 - 4 * square * constant))
  const sum = -(linear + (linear < 0 ? -spread : spread)) / 2
  return [sum / square, constant / sum]
}
