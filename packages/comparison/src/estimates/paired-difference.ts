import { smallestDetectableEffect, standardDeviation } from '@valuecsv/metrics'
import type { AnswersOfLlm } from '../answers/answers-of-llm.ts'
import type { ComparisonSettings, DifferenceEstimate } from '../comparison.ts'
import { bootstrapQuestions } from './bootstrap-questions.ts'

/** The differences between two LLMs before their columns are named. */
export interface DifferenceColumns {
  readonly llms: readonly [string, string]
  /** How many questions both answered. */
  readonly questions: number
  /** One entry per measure. */
  readonly columns: readonly DifferenceEstimate[]
}

/** A standard deviation below this is rounding. */
const rounding = 1e-12

/** Gives the differences between two LLMs, question by question, over the questions that both answered. */
export function pairedDifference(
  first: AnswersOfLlm,
  second: AnswersOfLlm,
  settings: ComparisonSettings,
): DifferenceColumns {
  const rows = [...first.answered].flatMap(([question, row]) => {
    const other = second.answered.get(question)
    return other ? [row.map((measure, column) => measure - other[column]!)] : []
  })
  const effect = smallestDetectableEffect(rows.length, settings)
  const columns = bootstrapQuestions(rows, settings).map((estimate, column) => {
    const spread = standardDeviation(rows.map((row) => row[column]!))
    // Differences that do not vary say nothing of how much others would.
    if (effect === undefined || spread === undefined || spread < rounding) return estimate
    const detectable = effect * spread
    // Scores and shares lie between 0 and 1: with so few questions no difference could be shown.
    return detectable > 1 ? estimate : { ...estimate, detectable }
  })
  return { llms: [first.llm, second.llm], questions: rows.length, columns }
}
