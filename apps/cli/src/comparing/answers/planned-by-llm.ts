import type { SourcedAnswer } from './sourced-answer.ts'

/**
 * How many questions each LLM was to be asked, by the name that it has now; of several runs the most, since they may ask the
 * same questions.
 */
export function plannedByLlm(answers: readonly SourcedAnswer[]): ReadonlyMap<string, number> {
  const byLlm = new Map<string, number>()
  for (const { llm, planned } of answers) {
    if (planned !== undefined) byLlm.set(llm, Math.max(planned, byLlm.get(llm) ?? 0))
  }
  return byLlm
}
