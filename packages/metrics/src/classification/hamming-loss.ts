import type { LabelMatrix } from '../matrices/label-matrix.ts'
import { ratio } from '../ratio.ts'
import { confusionCounts } from './confusion-counts.ts'

/**
 * Gives the share of all cells that are predicted wrongly, in [0, 1]; `undefined` without cells.
 * Equals scikit-learn's `hamming_loss`.
 *
 * @throws `metrics/shape-mismatch`, `metrics/label-not-binary`
 */
export function hammingLoss(truth: LabelMatrix, predicted: LabelMatrix): number | undefined {
  const { falsePositives, falseNegatives } = confusionCounts(truth, predicted)
  const wrong = falsePositives.reduce((sum, fp, l) => sum + fp + falseNegatives[l]!, 0)
  return ratio(wrong, truth.rows * truth.labels)
}
