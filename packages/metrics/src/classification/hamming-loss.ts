import type { LabelMatrix } from '../matrices/label-matrix.ts'
import { accuracy } from './accuracy.ts'

/**
 * Gives the share of all cells that are predicted wrongly, in [0, 1]; `undefined` without cells.
 * Equals scikit-learn's `hamming_loss`.
 *
 * @throws `metrics/shape-mismatch`, `metrics/label-not-binary`
 */
export function hammingLoss(truth: LabelMatrix, predicted: LabelMatrix): number | undefined {
  const right = accuracy(truth, predicted).macro.value
  return right === undefined ? undefined : 1 - right
}
