import type { AnswersOfLlm } from './answers-of-llm.ts'

/**
 * Whether an LLM answered too little of what it was asked, or was to be asked, to be compared; one that answered nothing
 * did.
 */
export function isSetApart({ coverage }: Pick<AnswersOfLlm, 'coverage'>, leastCoverage: number): boolean {
  const { asked, answered, questionsAnswered, questionsPlanned = 0 } = coverage
  return answered === 0 || answered < leastCoverage * asked || questionsAnswered < leastCoverage * questionsPlanned
}
