import { checkSameShape } from '../matrices/check-matrix.ts'
import type { LabelMatrix } from '../matrices/label-matrix.ts'
import { matrixColumn } from '../matrices/matrix-column.ts'
import type { ScoreMatrix } from '../matrices/score-matrix.ts'
import { type TunedThreshold, type TuneThresholdOptions, tuneThreshold } from './tune-threshold.ts'

/**
 * Gives for each label the threshold with the highest F1 on these rows, chosen as `tuneThreshold` says.
 *
 * @throws `metrics/shape-mismatch`, `metrics/label-not-binary`, `metrics/score-not-finite`, `metrics/score-out-of-range`,
 * `metrics/threshold-options`
 */
export function tuneThresholds(
  truth: LabelMatrix,
  scores: ScoreMatrix,
  options: TuneThresholdOptions = {},
): TunedThreshold[] {
  checkSameShape('truth', truth, 'scores', scores)
  return Array.from({ length: truth.labels }, (_, l) =>
    tuneThreshold(matrixColumn(truth, l), matrixColumn(scores, l), options),
  )
}
