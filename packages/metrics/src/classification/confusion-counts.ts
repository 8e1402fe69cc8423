import { ValueCsvError } from '@valuecsv/errors'
import { checkLabels, checkSameShape } from '../matrices/check-matrix.ts'
import type { LabelMatrix } from '../matrices/label-matrix.ts'

/** How predictions meet the truth: each array has one entry per label (or per row, when counted by row). */
export interface ConfusionCounts {
  readonly truePositives: Float64Array
  readonly falsePositives: Float64Array
  readonly falseNegatives: Float64Array
  readonly trueNegatives: Float64Array
}

/** Settings of `confusionCounts`. */
export interface ConfusionCountsOptions {
  /** What an entry stands for; `label` by default. */
  readonly by?: 'label' | 'row'
  /** How often each row counts: finite numbers from 0, one a row; 1 by default. */
  readonly weights?: ArrayLike<number>
}

/**
 * Gives true and false positives and negatives by label, or by row: the one kernel under every metric of this folder.
 *
 * @throws `metrics/shape-mismatch`, `metrics/label-not-binary`, `metrics/sample-options` for a wrong weight
 */
export function confusionCounts(
  truth: LabelMatrix,
  predicted: LabelMatrix,
  options: ConfusionCountsOptions = {},
): ConfusionCounts {
  checkSameShape('truth', truth, 'predicted', predicted)
  checkLabels('truth', truth)
  checkLabels('predicted', predicted)
  if (options.weights !== undefined) checkWeights(options.weights, truth.rows)
  return countConfusions(truth, predicted, options)
}

function checkWeights(weights: ArrayLike<number>, rows: number): void {
  if (weights.length !== rows) {
    throw new ValueCsvError('metrics/shape-mismatch', `weights has ${weights.length} numbers for ${rows} rows`)
  }
  for (let row = 0; row < rows; row++) {
    if (weights[row]! >= 0 && weights[row]! < Infinity) continue
    const what = `weights: row ${row} is ${weights[row]}, expected a finite number from 0`
    throw new ValueCsvError('metrics/sample-options', what)
  }
}

/** `confusionCounts` without its checks. */
function countConfusions(
  truth: LabelMatrix,
  predicted: LabelMatrix,
  { by = 'label', weights }: ConfusionCountsOptions,
): ConfusionCounts {
  const { rows, labels } = truth
  const entries = by === 'label' ? labels : rows
  // Four counts an entry, indexed by truth × 2 + prediction.
  const cells = new Float64Array(entries * 4)
  for (let r = 0, i = 0; r < rows; r++) {
    const weight = weights === undefined ? 1 : weights[r]!
    for (let l = 0; l < labels; l++, i++) {
      const entry = by === 'label' ? l : r
      cells[entry * 4 + truth.data[i]! * 2 + predicted.data[i]!]! += weight
    }
  }
  const pick = (cell: number) => Float64Array.from({ length: entries }, (_, entry) => cells[entry * 4 + cell]!)
  return { trueNegatives: pick(0), falsePositives: pick(1), falseNegatives: pick(2), truePositives: pick(3) }
}
