import { checkColumn } from '../matrices/check-column.ts'
import { binRows, binSettings } from './bin-rows.ts'
import type { ReliabilityOptions } from './reliability-options.ts'

/** The rows whose probabilities are alike. */
export interface ReliabilityBin {
  /** How many rows; bins without rows are left out. */
  readonly rows: number
  /** Their mean probability. */
  readonly meanProbability: number
  /** The share of them that are positive. */
  readonly shareOfPositives: number
}

/**
 * Gives the rows of one label by bins of their probability, from low to high: the points of a reliability diagram.
 * With `equal-width` it equals scikit-learn's `calibration_curve`, which does not say how many rows are in a bin.
 *
 * @throws `metrics/shape-mismatch`, `metrics/label-not-binary`, `metrics/score-not-finite`,
 * `metrics/score-out-of-range`, `metrics/bins-not-positive`
 */
export function reliabilityBins(
  truth: ArrayLike<number>,
  probabilities: ArrayLike<number>,
  options: ReliabilityOptions = {},
): ReliabilityBin[] {
  checkColumn(truth, probabilities, 0, 1)
  const settings = binSettings(options)
  const binOfRow = binRows(probabilities, settings)
  const sums = Array.from({ length: settings.bins }, () => ({ rows: 0, probability: 0, positives: 0 }))
  for (let r = 0; r < truth.length; r++) {
    const sum = sums[binOfRow[r]!]!
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
