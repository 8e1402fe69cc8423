import { checkSameShape } from '../../matrices/check-matrix.ts'
import type { LabelMatrix } from '../../matrices/label-matrix.ts'
import { matrixColumn } from '../../matrices/matrix-column.ts'
import type { ScoreMatrix } from '../../matrices/score-matrix.ts'
import { fitPlatt } from './fit-platt.ts'
import type { PlattCalibration } from './platt-calibration.ts'

/**
 * Gives Platt's calibration of each label; `undefined` for a label that lacks positives or negatives.
 *
 * @throws `metrics/shape-mismatch`, `metrics/label-not-binary`, `metrics/score-not-finite`
 */
export function fitPlattByLabel(truth: LabelMatrix, logits: ScoreMatrix): (PlattCalibration | undefined)[] {
  checkSameShape('truth', truth, 'logits', logits)
  return Array.from({ length: truth.labels }, (_, l) => fitPlatt(matrixColumn(truth, l), matrixColumn(logits, l)))
}
