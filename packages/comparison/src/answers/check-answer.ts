import { ValueCsvError } from '@valuecsv/errors'
import type { AnswerStatus, ScoredAnswer } from './scored-answer.ts'

const statuses: readonly AnswerStatus[] = ['answered', 'refused', 'empty', 'truncated', 'error']

/**
 * Throws `comparison/wrong-answer`, which names `place`, for an answer that does not say whose it is, to which question,
 * and what became of it: counted all the same it would be one of an LLM, a question or a status that nobody knows.
 */
export function checkAnswer(answer: ScoredAnswer, place: string): void {
  if (typeof answer !== 'object' || answer === null) throw wrongAnswer(place, answer, 'an answer')
  for (const name of ['llm', 'questionId'] as const) {
    if (typeof answer[name] !== 'string') throw wrongAnswer(`${place}.${name}`, answer[name], 'a string')
  }
  if (statuses.includes(answer.status)) return
  throw wrongAnswer(`${place}.status`, answer.status, `one of ${statuses.join(', ')}`)
}

function wrongAnswer(place: string, found: unknown, expected: string): ValueCsvError {
  const shown =
    typeof found === 'string' ? JSON.stringify(found) : typeof found === 'object' && found ? 'an object' : found
  return new ValueCsvError('comparison/wrong-answer', `${place} is ${String(shown)}, expected ${expected}`)
}
