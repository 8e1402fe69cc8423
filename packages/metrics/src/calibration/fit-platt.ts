import { checkColumn } from '../matrices/check-column.ts'
import { checkSameShape } from '../matrices/check-matrix.ts'
import type { LabelMatrix } from '../matrices/label-matrix.ts'
import { matrixColumn } from '../matrices/matrix-column.ts'
import type { ScoreMatrix } from '../matrices/score-matrix.ts'
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
  return newtonPlatt(targets, logits, Math.log((positives + 1) / (negatives + 1)))
}

/** Gives Platt's calibration of each label; `undefined` for a label that lacks positives or negatives. */
export function fitPlattByLabel(truth: LabelMatrix, logits: ScoreMatrix): (PlattCalibration | undefined)[] {
  checkSameShape('truth', truth, 'logits', logits)
  return Array.from({ length: truth.labels }, (_, l) => fitPlatt(matrixColumn(truth, l), matrixColumn(logits, l)))
}
