import type { LabelMatrix } from '../matrices/label-matrix.ts'
import { ratio } from '../ratio.ts'
import { confusionCounts } from './confusion-counts.ts'

/**
 * Gives the share of rows whose labels are all predicted rightly, in [0, 1]; `undefined` without rows.
 * Equals scikit-learn's `accuracy_score` on a label matrix.
 *
 * @throws `metrics/shape-mismatch`, `metrics/label-not-binary`
 */
export function subsetAccuracy(truth: LabelMatrix, predicted: LabelMatrix): number | undefined {
  const { falsePositives, falseNegatives } = confusionCounts(truth, predicted, { by: 'row' })
  const right = falsePositives.reduce((sum, fp, r) => sum + (fp === 0 && falseNegatives[r] === 0 ? 1 : 0), 0)
  return ratio(right, truth.rows)
}
