import { checkLabels } from '../matrices/check-matrix.ts'
import type { LabelMatrix } from '../matrices/label-matrix.ts'
import { ratio } from '../ratio.ts'

/** How common labels are. */
export interface Prevalence {
  /** How many rows have each label. */
  readonly positives: readonly number[]
  /** The share of rows that have each label, in [0, 1]; `undefined` without rows. */
  readonly perLabel: readonly (number | undefined)[]
  /** The mean number of labels a row (label cardinality); `undefined` without rows. */
  readonly labelsPerRow: number | undefined
}

/**
 * Gives how common each label is.
 *
 * @throws `metrics/shape-mismatch`, `metrics/label-not-binary`
 */
export function prevalence(truth: LabelMatrix): Prevalence {
  checkLabels('truth', truth)
  const { rows, labels, data } = truth
  const positives = Array.from({ length: labels }, () => 0)
  for (let i = 0; i < data.length; i++) positives[i % labels]! += data[i]!
  return {
    positives,
    perLabel: positives.map((count) => ratio(count, rows)),
    labelsPerRow: ratio(
      positives.reduce((sum, count) => sum + count, 0),
      rows,
    ),
  }
}
