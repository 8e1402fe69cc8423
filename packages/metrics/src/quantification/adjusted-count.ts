import { ValueCsvError } from '@valuecsv/errors'
import { checkValidationStatistics, type ValidationStatistics } from './validation-statistics.ts'

/**
 * Gives the share of rows with a label from the share that was found to have it, corrected by how often that is right
 * and wrong: (share - false positive rate) / (true positive rate - false positive rate), no less than 0, no more than
 * 1 (adjusted count, ACC). It assumes that only the share changed since validation, not what rows with and without
 * the label look like.
 *
 * Undefined where validation has no row with or none without the label, and where the true positive rate is no higher.
 *
 * Source: Forman, "Quantifying counts and costs via classification" (2008).
 *
 * @param share of the rows found to have the label, in [0, 1]
 * @throws `metrics/validation-statistics`, `metrics/sample-mean` when the share is no finite number
 */
export function adjustedCount(share: number, statistics: ValidationStatistics): number | undefined {
  checkValidationStatistics(statistics)
  if (!Number.isFinite(share)) {
    throw new ValueCsvError('metrics/sample-mean', `share is ${share}, expected a finite number`)
  }
  const { tp, fp, fn, tn } = statistics
  const truePositiveRate = tp / (tp + fn)
  const falsePositiveRate = fp / (fp + tn)
  if (!(truePositiveRate > falsePositiveRate)) return undefined
  return Math.min(1, Math.max(0, (share - falsePositiveRate) / (truePositiveRate - falsePositiveRate)))
}
