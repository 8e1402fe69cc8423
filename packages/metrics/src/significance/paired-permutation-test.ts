import { ValueCsvError } from '@valuecsv/errors'
import { checkScores } from '../matrices/check-matrix.ts'
import { matrixColumn } from '../matrices/matrix-column.ts'
import type { ScoreMatrix } from '../matrices/score-matrix.ts'
import { scaleOf } from '../scale-of.ts'
import { type FlipGroup, flipGroup } from './flip-group.ts'
import { walshHadamardTransform } from './walsh-hadamard-transform.ts'

/** Settings of `pairedPermutationTest`. */
export interface PermutationOptions {
  /**
   * How many sign flips are tried at least, where there are not so few rows that all can be; the next power of two is
   * taken. 10,000 by default, at most 2^30.
   */
  readonly resamples?: number
  /** A whole number; equal seeds give equal p-values. 0 by default. */
  readonly seed?: number
}

/** Sums that differ by no more than rounding are ties: so far apart, relative to the sum of the sizes. */
const tolerance = 100 * Number.EPSILON

/**
 * Gives for each column the two-sided p-value of the hypothesis that its mean difference is 0: the share of sign flips
 * that bring the mean at least as far from 0 as it is. Rows must be independent; if the hypothesis is true then each
 * difference may as well have had the other sign. All columns share the flips.
 *
 * All 2^rows flips are tried where those are no more than `resamples` (rounded up to a power of two), and then the
 * p-value equals `scipy.stats.permutation_test(permutation_type='samples')`, up to ties: scipy's tolerance shrinks with
 * the mean, so that it can miss some where differences nearly cancel. Else the flips are a random group of so many, to
 * which the identity belongs: the test is exact, too, no p-value is 0, and it varies between seeds as that of as many
 * flips drawn one by one. The sums under all flips of a group come from one Walsh–Hadamard transform.
 *
 * Undefined without rows; a column of zeros has 1.
 *
 * Source: Fisher, "The Design of Experiments" (1935); on groups of flips Hemerik and Goeman, "Exact testing with random
 * permutations" (2018), and Koning and Hemerik, "More efficient exact group invariance testing" (2024).
 *
 * @param differences a row for each independent unit (a question), a column for each label
 * @throws `metrics/shape-mismatch`, `metrics/score-not-finite`, `metrics/permutation-options`
 */
export function pairedPermutationTest(
  differences: ScoreMatrix,
  { resamples = 10_000, seed = 0 }: PermutationOptions = {},
): (number | undefined)[] {
  checkScores('differences', differences)
  if (!Number.isInteger(resamples) || resamples < 1) {
    throw new ValueCsvError('metrics/permutation-options', `resamples is ${resamples}, expected a whole number from 1`)
  }
  if (!Number.isSafeInteger(seed)) {
    throw new ValueCsvError('metrics/permutation-options', `seed is ${seed}, expected a whole number`)
  }
  const { rows, labels } = differences
  if (rows === 0) return Array.from({ length: labels }, () => undefined)
  return shareOfExtremes(differences, flipGroup(rows, resamples, seed))
}

/** For each column, the share of the flips under which its sum is as far from 0 as it is, or farther. */
function shareOfExtremes(differences: ScoreMatrix, { flips, codes }: FlipGroup): number[] {
  const sums = new Float64Array(flips)
  return Array.from({ length: differences.labels }, (_, label) => {
    sums.fill(0)
    let sizes = 0
    const column = matrixColumn(differences, label)
    // A p-value does not depend on the scale, and sums of huge numbers would not fit.
    const scale = scaleOf(column)
    for (let row = 0; row < column.length; row++) {
      const difference = column[row]! * scale
      sums[codes[row]!]! += difference
      sizes += Math.abs(difference)
    }
    walshHadamardTransform(sums)
    const bound = Math.abs(sums[0]!) - tolerance * sizes
    let count = 0
    for (let flip = 0; flip < flips; flip++) if (Math.abs(sums[flip]!) >= bound) count++
    return count / flips
  })
}
