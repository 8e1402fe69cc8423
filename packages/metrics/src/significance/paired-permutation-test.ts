import { ValueCsvError } from '@valuecsv/errors'
import { checkScores } from '../matrices/check-matrix.ts'
import type { ScoreMatrix } from '../matrices/score-matrix.ts'
import { addUp, fourColumns, type Places } from '../resampling/table-sums/add-up.ts'
import { sumTable } from '../resampling/table-sums/sum-table.ts'
import { placesOfAllSigns, placesOfRandomSigns, signDigits } from './sign-places.ts'

/** Settings of `pairedPermutationTest`. */
export interface PermutationOptions {
  /** How many times signs are drawn, where there are not so few rows that all signs can be tried; 10,000 by default. */
  readonly resamples?: number
  /** A whole number; equal seeds give equal p-values. 0 by default. */
  readonly seed?: number
}

/** Sums that differ by no more than rounding are ties: so far apart, relative to the sum of the sizes. */
const tolerance = 100 * Number.EPSILON

/**
 * Gives for each column the two-sided p-value of the hypothesis that its mean difference is 0: the share of sign flips
 * that bring the mean at least as far from 0 as it is. Rows must be independent; if the hypothesis is true then each
 * difference may as well have had the other sign. All columns share the signs of a resample.
 *
 * All 2^rows signs are tried where those are no more than `resamples`, and then the p-value is exact and equals
 * `scipy.stats.permutation_test(permutation_type='samples')`, up to ties: scipy's tolerance shrinks with the mean, so
 * that it can miss some where differences nearly cancel. Else it is (1 + count) / (1 + resamples).
 *
 * Undefined without rows; a column of zeros has 1.
 *
 * Source: Fisher, "The Design of Experiments" (1935); Phipson and Smyth, "Permutation P-values Should Never Be Zero" (2010).
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
  const isExact = 2 ** rows <= resamples
  const signs = isExact ? placesOfAllSigns(rows) : placesOfRandomSigns(rows, resamples, seed)
  const itself = isExact ? 0 : 1
  return countExtremes(differences, signs).map((count) => (itself + count) / (itself + signs.ends.length))
}

/** For each column, on how many resamples its sum is as far from 0 as it is, or farther. */
function countExtremes(differences: ScoreMatrix, signs: Places): number[] {
  const { labels } = differences
  const { sums, sizes } = columnSums(differences)
  const counts: number[] = []
  const kept = fourColumns(signs.ends.length)
  for (let first = 0; first < labels; first += 4) {
    addUp(sumTable(differences, first, signDigits), signs, kept)
    for (const [column, own] of kept.slice(0, labels - first).entries()) {
      const sum = sums[first + column]!
      const bound = Math.abs(sum) - tolerance * sizes[first + column]!
      let count = 0
      // What keeps its sign less what does not.
      for (let resample = 0; resample < own.length; resample++) if (Math.abs(2 * own[resample]! - sum) >= bound) count++
      counts.push(count)
    }
  }
  return counts
}

/** The sum of each column and that of the sizes of its numbers. */
function columnSums({ rows, labels, data }: ScoreMatrix): {
  readonly sums: Float64Array
  readonly sizes: Float64Array
} {
  const sums = new Float64Array(labels)
  const sizes = new Float64Array(labels)
  for (let i = 0; i < rows * labels; i++) {
    sums[i % labels]! += data[i]!
    sizes[i % labels]! += Math.abs(data[i]!)
  }
  return { sums, sizes }
}
