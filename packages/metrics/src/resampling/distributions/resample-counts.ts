import { type ConfusionCounts, confusionCounts } from '../../classification/confusion-counts.ts'
import type { LabelMatrix } from '../../matrices/label-matrix.ts'
import type { BootstrapOptions } from '../bootstrap-options.ts'
import { resampleSums } from './resample-sums.ts'
import type { Resampled } from './resampled.ts'

/** Statistics of the counts by label, by name; each gives `undefined` where it is not defined. */
export type CountStatistics<Name extends string> = Readonly<
  Record<Name, (counts: ConfusionCounts) => number | undefined>
>

/**
 * Gives statistics of the counts by label on each resample, under the names that they were given.
 *
 * @param statistics each gets counts, which are only lent
 * @throws `metrics/shape-mismatch`, `metrics/label-not-binary`, `metrics/bootstrap-options`
 */
export function resampleCounts<Name extends string>(
  truth: LabelMatrix,
  predicted: LabelMatrix,
  statistics: CountStatistics<Name>,
  options: BootstrapOptions = {},
): Record<Name, Resampled> {
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
  const resampled = resampleSums(
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
  return Object.fromEntries(names.map((name, i) => [name, resampled[i]!])) as Record<Name, Resampled>
}
