import { ValueCsvError } from '@valuecsv/errors'
import { checkColumn } from '../matrices/check-column.ts'

/** The rows whose probability falls between two bounds. */
export interface ReliabilityBin {
  /** How many rows; bins without rows are left out. */
  readonly rows: number
  /** Their mean probability. */
  readonly meanProbability: number
  /** The share of them that are positive. */
  readonly shareOfPositives: number
}

/** Settings of `reliabilityBins` and `expectedCalibrationError`. */
export interface ReliabilityOptions {
  /** Into how many bins of equal width [0, 1] is parted; 15 by default. */
  readonly bins?: number
}

/**
 * Gives the rows of one label by bins of their probability, from low to high: the points of a reliability diagram.
 * A bin holds its upper bound; the first holds 0 too. Equals scikit-learn's `calibration_curve`, which does not say
 * how many rows are in a bin.
 *
 * @throws `metrics/shape-mismatch`, `metrics/label-not-binary`, `metrics/score-not-finite`,
 * `metrics/score-out-of-range`, `metrics/bins-not-positive`
 */
export function reliabilityBins(
  truth: ArrayLike<number>,
  probabilities: ArrayLike<number>,
  { bins = 15 }: ReliabilityOptions = {},
): ReliabilityBin[] {
  checkColumn(truth, probabilities, 0, 1)
  if (!Number.isInteger(bins) || bins < 1) {
    throw new ValueCsvError('metrics/bins-not-positive', `bins is ${bins}, expected a whole number from 1`)
  }
  const sums = Array.from({ length: bins }, () => ({ rows: 0, probability: 0, positives: 0 }))
  for (let r = 0; r < truth.length; r++) {
    const sum = sums[binOf(probabilities[r]!, bins)]!
    sum.rows++
    sum.probability += probabilities[r]!
    sum.positives += truth[r]!
  }
  return sums
    .filter(({ rows }) => rows > 0)
    .map(({ rows, probability, positives }) => ({
      rows,
      meanProbability: probability / rows,
      shareOfPositives: positives / rows,
    }))
}

function binOf(probability: number, bins: number): number {
  // The bounds are multiples of the width, as the reference rounds them; the estimate is one off at most.
  const width = 1 / bins
  let bin = Math.min(bins - 1, Math.max(0, Math.ceil(probability * bins) - 1))
  if (bin > 0 && probability <= bin * width) bin--
  if (bin < bins - 1 && probability > (bin + 1) * width) bin++
  return bin
}
