import { checkLevel } from '../check-level.ts'
import { checkNumbers } from '../check-numbers.ts'
import { noncentralStudentCdf } from '../distributions/noncentral-student-cdf.ts'
import { normalQuantile } from '../distributions/normal-quantile.ts'
import { rootOf } from '../distributions/root-of.ts'
import type { Estimate } from '../resampling/estimate-of.ts'
import { standardDeviation } from './standard-deviation.ts'

/** A spread that is smaller than this, in means, is rounding. */
const rounding = 1e-12

/** Past so many standard errors no interval is of use, and it takes long to find. */
const largestT = 1000

/**
 * Gives the mean of paired differences in their standard deviations (Cohen's d of pairs, d_z), with the interval that is
 * exact for normal differences: the effects under which the observed t lies in neither tail of the noncentral
 * Student distribution.
 *
 * All is left out with fewer than 2 differences or none that differs from the others; the interval is also left out
 * where the mean is more than 1,000 standard errors.
 *
 * Source: Cumming and Finch, "A Primer on the Understanding, Use, and Calculation of Confidence Intervals That Are
 * Based on Central and Noncentral Distributions" (2001).
 *
 * @param differences finite numbers, one a pair
 * @param options `level`: the chance with which the interval is meant to cover, in (0, 1); 0.95 by default
 * @throws `metrics/level-out-of-range`, `metrics/score-not-finite`
 */
export function standardizedMeanDifference(
  differences: ArrayLike<number>,
  { level = 0.95 }: { readonly level?: number } = {},
): Estimate {
  checkLevel(level)
  const pairs = differences.length
  checkNumbers('the differences', differences)
  const deviation = standardDeviation(differences)
  let mean = 0
  for (let i = 0; i < pairs; i++) mean += differences[i]! / pairs
  if (deviation === undefined || deviation <= rounding * Math.abs(mean)) return {}
  const value = mean / deviation
  const t = Math.abs(value) * Math.sqrt(pairs)
  if (t > largestT) return { value }
  const tail = (1 - level) / 2
  // With this noncentrality more than 1 - tail of the numbers are below 0, and so below t.
  const least = normalQuantile(tail) - 1
  const effectWhere = (chance: number) =>
    rootOf((noncentrality) => chance - noncentralStudentCdf(t, pairs - 1, noncentrality), least) / Math.sqrt(pairs)
  const [near, far] = [effectWhere(1 - tail), effectWhere(tail)]
  return value < 0 ? { value, low: -far, high: -near } : { value, low: near, high: far }
}
