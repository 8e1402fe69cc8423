import type { Coverage } from '../comparison.ts'
import { measureCount } from '../measures.ts'
import { readAnswer } from './read-answer.ts'
import type { ScoredAnswer } from './scored-answer.ts'

/** What one LLM answered. */
export interface AnswersOfLlm {
  readonly llm: string
  readonly coverage: Coverage
  /** The ids of the questions that it was asked. */
  readonly asked: readonly string[]
  /** For each question that it answered, the mean measures of its answers; questions sorted by id. */
  readonly answered: ReadonlyMap<string, Float64Array>
}

/**
 * Gives the answers of each LLM, in the order in which the LLMs first come. Several answers to one question become
 * their mean, so that a question counts once.
 */
export function answersByLlm(answers: Iterable<ScoredAnswer>): AnswersOfLlm[] {
  const byLlm = new Map<string, Map<string, ScoredAnswer[]>>()
  for (const answer of answers) {
    const questions = byLlm.get(answer.llm) ?? new Map<string, ScoredAnswer[]>()
    byLlm.set(answer.llm, questions)
    const together = questions.get(answer.questionId)
    if (together) together.push(answer)
    else questions.set(answer.questionId, [answer])
  }
  return Array.from(byLlm, ([llm, questions]) => {
    // The order of the questions decides which of them a seed draws; that of the input must not.
    const asked = [...questions.keys()].sort()
    const answered = new Map<string, Float64Array>()
    for (const id of asked) {
      const mean = meanAnswer(questions.get(id)!)
      if (mean) answered.set(id, mean)
    }
    return { llm, coverage: coverageOf([...questions.values()].flat(), asked.length, answered.size), asked, answered }
  })
}

function meanAnswer(answers: readonly ScoredAnswer[]): Float64Array | undefined {
  const rows = answers.filter(({ status }) => status === 'answered').map(readAnswer)
  if (rows.length === 0) return undefined
  const mean = new Float64Array(measureCount)
  for (const row of rows) {
    for (let column = 0; column < measureCount; column++) mean[column]! += row[column]! / rows.length
  }
  return mean
}

function coverageOf(answers: readonly ScoredAnswer[], questionsAsked: number, questionsAnswered: number): Coverage {
  const count = (status: ScoredAnswer['status']) => answers.filter((answer) => answer.status === status).length
  return {
    asked: answers.length,
    answered: count('answered'),
    refused: count('refused'),
    empty: count('empty'),
    truncated: count('truncated'),
    error: count('error'),
    questionsAsked,
    questionsAnswered,
  }
}
