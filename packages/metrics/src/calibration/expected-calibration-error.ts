import { ratio } from '../ratio.ts'
import { reliabilityBins } from './reliability-bins.ts'
import type { ReliabilityOptions } from './reliability-options.ts'

/**
 * Gives the expected calibration error of one label, in [0, 1]: the mean over rows of how far the mean probability of
 * the row's bin is from the bin's share of positives. It depends on the bins, so compare only at the same settings; and
 * it is above 0 even for probabilities that are right, so see `calibrationErrorBound`. Undefined without rows.
 * Naeini, Cooper and Hauskrecht 2015; bins of equal mass as Nguyen and O'Connor 2015.
 *
 * @throws `metrics/shape-mismatch`, `metrics/label-not-binary`, `metrics/score-not-finite`, `metrics/score-out-of-range`,
 * `metrics/bins-not-positive`
 */
export function expectedCalibrationError(
  truth: ArrayLike<number>,
  probabilities: ArrayLike<number>,
  options: ReliabilityOptions = {},
): number | undefined {
  let sum = 0
  for (const bin of reliabilityBins(truth, probabilities, options)) {
    sum += bin.rows * Math.abs(bin.meanProbability - bin.shareOfPositives)
  }
  return ratio(sum, truth.length)
}
