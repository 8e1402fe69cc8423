import type { Coverage } from '../comparison.ts'
import { type MeasureRow, meanRow } from '../measures.ts'
import { checkAnswer } from './check-answer.ts'
import { type ReadAnswer, readAnswer } from './read-answer.ts'
import type { ScoredAnswer } from './scored-answer.ts'

/** What one LLM answered. */
export interface AnswersOfLlm {
  readonly llm: string
  readonly coverage: Coverage
  /** The ids of the questions that it was asked, sorted. */
  readonly asked: readonly string[]
  /** The answers to each question that it answered; questions sorted by id. */
  readonly answers: ReadonlyMap<string, readonly ReadAnswer[]>
  /** For each question that it answered, the mean measures of its answers; questions sorted by id. */
  readonly answered: ReadonlyMap<string, MeasureRow>
}

/**
 * Gives the answers of each LLM, in the order in which the LLMs first come. Several answers to one question become
 * their mean, so that a question counts once. `name` is what errors call the answers; `planned` says of LLMs how many
 * questions they were to be asked: those of which there is no answer at all come last, with none.
 */
export function answersByLlm(
  answers: Iterable<ScoredAnswer>,
  name = 'answers',
  planned: ReadonlyMap<string, number> = new Map(),
): AnswersOfLlm[] {
  const byLlm = new Map<string, Map<string, ScoredAnswer[]>>()
  let index = 0
  for (const answer of answers) {
    checkAnswer(answer, `${name}[${index++}]`)
    const questions = byLlm.get(answer.llm) ?? new Map<string, ScoredAnswer[]>()
    byLlm.set(answer.llm, questions)
    const together = questions.get(answer.questionId)
    if (together) together.push(answer)
    else questions.set(answer.questionId, [answer])
  }
  for (const [llm, questions] of planned) if (questions > 0 && !byLlm.has(llm)) byLlm.set(llm, new Map())
  return Array.from(byLlm, ([llm, questions]) => {
    // The order of the questions decides which of them a seed draws; that of the input must not.
    const asked = [...questions.keys()].sort()
    const read = new Map<string, ReadAnswer[]>()
    for (const id of asked) {
      const own = questions.get(id)!.filter(({ status }) => status === 'answered')
      if (own.length > 0) read.set(id, own.map(readAnswer))
    }
    const questionsPlanned = planned.get(llm) ?? 0
    return {
      llm,
      coverage: {
        ...coverageOf([...questions.values()].flat(), asked.length, read.size),
        ...(questionsPlanned > asked.length && { questionsPlanned }),
      },
      asked,
      answers: read,
      answered: new Map(Array.from(read, ([id, own]) => [id, meanRow(own.map(({ measures }) => measures))])),
    }
  })
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
