import type { ReadAnswer } from '../answers/read-answer.ts'
import type { LlmStyle } from './confounds.ts'

/** The share of its answers from which an LLM's style is unlike the evaluator's texts. */
const oftenUnlike = 0.5

/** How many of an LLM's answers are unlike the texts of the evaluator's training; undefined where the evaluator can't tell. */
export function unlikeOf(answers: readonly ReadAnswer[]): LlmStyle['unlike'] {
  const known = answers.flatMap(({ offDistribution }) => (offDistribution === undefined ? [] : [offDistribution]))
  if (known.length === 0) return undefined
  // A map, since signals come from files and may have any name.
  const signals = new Map<string, number>()
  for (const signal of known.flat()) signals.set(signal, (signals.get(signal) ?? 0) + 1)
  const answered = known.filter((own) => own.length > 0).length
  return { answers: answered, of: known.length, signals: Object.fromEntries(signals) }
}

/** Whether more than half of the answers are. */
export function isMostlyUnlike(unlike: LlmStyle['unlike']): boolean {
  return unlike !== undefined && unlike.answers > oftenUnlike * unlike.of
}
