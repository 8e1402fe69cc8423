import { checkColumn } from '../../matrices/check-column.ts'
import { newtonPlatt } from './newton-platt.ts'
import type { PlattCalibration } from './platt-calibration.ts'

/**
 * Gives Platt's calibration of one label: the logistic curve of least cross-entropy against targets that are drawn
 * in from 0 and 1, (positives + 1) / (positives + 2) and 1 / (negatives + 2), so that few rows do not make it sure.
 *
 * Undefined when positives or negatives are missing. Platt 1999; Newton's method after Lin, Lin and Weng 2007.
 *
 * @param truth 0 or 1 for each row
 * @param logits a finite number for each row
 * @throws `metrics/shape-mismatch`, `metrics/label-not-binary`, `metrics/score-not-finite`
 */
export function fitPlatt(truth: ArrayLike<number>, logits: ArrayLike<number>): PlattCalibration | undefined {
  checkColumn(truth, logits)
  let positives = 0
  for (let r = 0; r < truth.length; r++) positives += truth[r]!
  const negatives = truth.length - positives
  if (positives === 0 || negatives === 0) return undefined
  const high = (positives + 1) / (positives + 2)
  const low = 1 / (negatives + 2)
  const targets = Float64Array.from(truth, (label) => (label === 1 ? high : low))
  // Logits around 0 with a spread of 1 keep Newton's equations well conditioned.
  const mean = meanOf(logits)
  const spread = Math.sqrt(meanOf(Float64Array.from(logits, (logit) => (logit - mean) ** 2)))
  // A spread that is rounding alone is none.
  const scale = spread > 1e-12 * Math.abs(mean) ? spread : Number.POSITIVE_INFINITY
  const standardised = Float64Array.from(logits, (logit) => (logit - mean) / scale)
  const { slope, intercept } = newtonPlatt(targets, standardised, Math.log((positives + 1) / (negatives + 1)))
  return { slope: slope / scale, intercept: intercept - (slope / scale) * mean }
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0
  for (let r = 0; r < values.length; r++) sum += values[r]!
  return sum / values.length
}
