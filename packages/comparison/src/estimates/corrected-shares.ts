import {
  adjustedCount,
  expectationMaximizationShare,
  probabilisticAdjustedCount,
  standardDeviation,
  type ValidationStatistics,
} from '@valuecsv/metrics'
import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import type { AnswersOfLlm } from '../answers/answers-of-llm.ts'
import type { ComparisonSettings, CorrectedShare } from '../comparison.ts'
import { presenceColumn } from '../measures.ts'

/**
 * The share of an LLM's answers that express each value, corrected by what the evaluator got wrong on its validation
 * texts. The variance of a mean is that over questions, each counting once.
 */
export function correctedShares(
  { answers, answered }: AnswersOfLlm,
  statistics: Readonly<Record<ValueId, ValidationStatistics>>,
  { level }: ComparisonSettings,
): Record<ValueId, CorrectedShare> {
  const rows = [...answered.values()]
  const single = [...answers.values()].flat()
  const entries = VALUE_IDS.map((id, value): [ValueId, CorrectedShare] => {
    const scores = Float64Array.from(rows, (row) => row[value]!)
    if (scores.length === 0) return [id, { probabilisticAdjustedCount: {} }]
    const deviation = standardDeviation(scores)
    const sample = { mean: average(scores), variance: (deviation ?? 0) ** 2 / scores.length }
    const share = probabilisticAdjustedCount(sample, statistics[id], { level })
    const adjusted = adjustedCount(average(rows.map((row) => row[presenceColumn(value)]!)), statistics[id])
    // Of single answers: a mean of probabilities is no probability that an answer has the value.
    const probabilities = Float64Array.from(single, ({ measures }) => measures[value]!)
    const { positives, negatives } = statistics[id]
    // The texts that the scores were calibrated on, not those of the training.
    const maximized = expectationMaximizationShare(probabilities, positives / (positives + negatives))
    return [
      id,
      {
        // One question says nothing of how others would vary.
        probabilisticAdjustedCount:
          deviation === undefined && share.value !== undefined ? { value: share.value } : share,
        ...(adjusted === undefined ? {} : { adjustedCount: adjusted }),
        ...(maximized === undefined ? {} : { expectationMaximization: maximized }),
      },
    ]
  })
  return Object.fromEntries(entries) as Record<ValueId, CorrectedShare>
}

function average(numbers: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < numbers.length; i++) sum += numbers[i]!
  return sum / numbers.length
}
