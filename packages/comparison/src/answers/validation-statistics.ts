import type { ValidationStatistics } from '@valuecsv/metrics'
import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'

/** What an evaluator's manifest says of one value's scores on its validation texts. */
export interface ValidationCounts
  extends Omit<ValidationStatistics, 'positives' | 'negatives' | 'meanScorePositives' | 'meanScoreNegatives'> {
  readonly meanScorePositives?: number
  readonly meanScoreNegatives?: number
}

/**
 * `CompareAnswersOptions.evaluator` from the `validation` of an evaluator's manifest; undefined where the evaluator does
 * not say it all.
 */
export function validationStatistics(
  validation: Readonly<Record<ValueId, ValidationCounts>> | undefined,
): Record<ValueId, ValidationStatistics> | undefined {
  if (validation === undefined) return undefined
  const statistics: Partial<Record<ValueId, ValidationStatistics>> = {}
  for (const id of VALUE_IDS) {
    const { meanScorePositives, meanScoreNegatives, ...counts } = validation[id]
    if (meanScorePositives === undefined || meanScoreNegatives === undefined) return undefined
    const { tp, fp, fn, tn } = counts
    statistics[id] = { ...counts, positives: tp + fn, negatives: fp + tn, meanScorePositives, meanScoreNegatives }
  }
  return statistics as Record<ValueId, ValidationStatistics>
}
