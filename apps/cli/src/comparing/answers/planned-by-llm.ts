import type { SourcedAnswer } from './sourced-answer.ts'

/**
 * How many questions each LLM was to be asked, by the name that it has now, from what it answered and what it did not; of
 * several runs the most, since they may ask the same questions.
 */
export function plannedByLlm(
  ...places: readonly (readonly Pick<SourcedAnswer, 'llm' | 'planned'>[])[]
): ReadonlyMap<string, number> {
  const byLlm = new Map<string, number>()
  for (const { llm, planned } of places.flat()) {
    if (planned !== undefined) byLlm.set(llm, Math.max(planned, byLlm.get(llm) ?? 0))
  }
  return byLlm
}
