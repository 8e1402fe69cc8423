import type { AnswersOfLlm } from './answers-of-llm.ts'

/** Whether an LLM answered too little of what it was asked to be compared; one that answered nothing did. */
export function isSetApart({ coverage: { asked, answered } }: AnswersOfLlm, leastCoverage: number): boolean {
  return answered === 0 || answered < leastCoverage * asked
}
