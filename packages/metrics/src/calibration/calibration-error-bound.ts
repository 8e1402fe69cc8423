import { ValueCsvError } from '@valuecsv/errors'
import { checkLevel } from '../check-level.ts'
import { checkColumn } from '../matrices/check-column.ts'
import { randomGenerator } from '../random/random-generator.ts'
import { quantile } from '../resampling/quantiles/quantile.ts'
import { binRows, binSettings } from './bin-rows.ts'
import type { ReliabilityOptions } from './reliability-options.ts'

/** Settings of `calibrationErrorBound`. */
export interface CalibrationErrorBoundOptions extends ReliabilityOptions {
  /** The share of draws that stay below the bound, in (0, 1); 0.95 by default. */
  readonly level?: number
  /** How many times labels are drawn; 2,000 by default. */
  readonly simulations?: number
  /** A whole number; equal seeds give equal bounds. 0 by default. */
  readonly seed?: number
}

/**
 * Gives the expected calibration error that probabilities stay below with a chance of `level` when they are right: its
 * quantile over labels that are drawn from the probabilities themselves. An `expectedCalibrationError` (at the same
 * bins) above it speaks against calibration; one below it is no more than so few rows bring. Undefined without rows.
 *
 * Bröcker and Smith 2007 draw labels so for each bin of a reliability diagram.
 *
 * @param probabilities a number in [0, 1] for each row
 * @throws `metrics/score-not-finite`, `metrics/score-out-of-range`, `metrics/bins-not-positive`, `metrics/bound-options`
 */
export function calibrationErrorBound(
  probabilities: ArrayLike<number>,
  { level = 0.95, simulations = 2000, seed = 0, ...binning }: CalibrationErrorBoundOptions = {},
): number | undefined {
  checkColumn(new Uint8Array(probabilities.length), probabilities, 0, 1)
  checkLevel(level, 'metrics/bound-options')
  if (!Number.isInteger(simulations) || simulations < 1) {
    throw new ValueCsvError('metrics/bound-options', `simulations is ${simulations}, expected a whole number from 1`)
  }
  if (!Number.isSafeInteger(seed)) {
    throw new ValueCsvError('metrics/bound-options', `seed is ${seed}, expected a whole number`)
  }
  const rows = probabilities.length
  if (rows === 0) return undefined
  const settings = binSettings(binning)
  const binOfRow = binRows(probabilities, settings)
  const expected = new Float64Array(settings.bins)
  binOfRow.forEach((bin, row) => {
    expected[bin]! += probabilities[row]!
  })
  // 32 random bits a label are half the work of 53, and fine enough.
  const limits = Float64Array.from(probabilities, (probability) => probability * 2 ** 32)
  const random = randomGenerator(seed)
  const errors = new Float64Array(simulations)
  const gaps = new Float64Array(expected.length)
  for (let simulation = 0; simulation < simulations; simulation++) {
    gaps.set(expected)
    for (let row = 0; row < rows; row++) if (random.uint32() < limits[row]!) gaps[binOfRow[row]!]! -= 1
    let sum = 0
    for (let bin = 0; bin < gaps.length; bin++) sum += Math.abs(gaps[bin]!)
    errors[simulation] = sum / rows
  }
  return quantile(errors.sort(), level)
}
