import { type ConfusionCounts, confusionCounts } from '../classification/confusion-counts.ts'
import type { LabelMatrix } from '../matrices/label-matrix.ts'
import type { BootstrapOptions } from './bootstrap-options.ts'
import { bootstrapSums } from './bootstrap-sums.ts'
import type { BootstrapInterval } from './interval-of.ts'

/**
 * Gives statistics of the counts by label with their bootstrap intervals, under the names that they were given.
 *
 * ```
 * bootstrapCounts(truth, predicted, {
 *   microF1: (counts) => microAverage(counts, f1Of),
 *   macroF1: (counts) => macroAverage(counts, f1Of).value,
 * })
 * ```
 *
 * @param statistics each gets counts, which are only lent, and gives `undefined` where it is not defined
 * @throws `metrics/shape-mismatch`, `metrics/label-not-binary`, `metrics/bootstrap-options`
 */
export function bootstrapCounts<Name extends string>(
  truth: LabelMatrix,
  predicted: LabelMatrix,
  statistics: Readonly<Record<Name, (counts: ConfusionCounts) => number | undefined>>,
  options: BootstrapOptions = {},
): Record<Name, BootstrapInterval> {
  confusionCounts(truth, predicted)
  const { rows, labels } = truth
  const columns = labels * 4
  const data = new Uint8Array(rows * columns)
  for (let r = 0, i = 0; r < rows; r++) {
    for (let l = 0; l < labels; l++, i++) {
      data[r * columns + (truth.data[i]! * 2 + predicted.data[i]!) * labels + l] = 1
    }
  }
  const names = Object.keys(statistics) as Name[]
  const intervals = bootstrapSums(
    { rows, columns, data },
    (sums) => {
      const counts: ConfusionCounts = {
        trueNegatives: sums.subarray(0, labels),
        falsePositives: sums.subarray(labels, 2 * labels),
        falseNegatives: sums.subarray(2 * labels, 3 * labels),
        truePositives: sums.subarray(3 * labels),
      }
      return names.map((name) => statistics[name](counts))
    },
    options,
  )
  return Object.fromEntries(names.map((name, i) => [name, intervals[i]!])) as Record<Name, BootstrapInterval>
}
