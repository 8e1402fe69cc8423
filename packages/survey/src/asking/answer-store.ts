import type { AnswerStatus } from '@valuecsv/datasets'
import { addSpending, nothingSpent, type Spending } from '../spending/spending.ts'
import type { SurveyAnswer } from './survey-answer.ts'

/** Where a survey keeps its answers and what they cost; how safely, its maker says. */
export interface AnswerStore {
  /** The status of each answer that is kept, by id: those that were there before, and each as soon as `append` has it. */
  readonly statuses: ReadonlyMap<string, AnswerStatus>
  /** What was ever spent, by LLM, with each change as soon as `spend` has it. */
  readonly spent: ReadonlyMap<string, Spending>
  /** Keeps an answer, in the place of an earlier one with its id. */
  append(answer: SurveyAnswer): Promise<void>
  /** Notes a change of what was spent on an LLM. */
  spend(llm: string, change: Spending): Promise<void>
  /**
   * Goes on with the round in which answers of these statuses of these LLMs are asked again, where the last one did not
   * end, or begins one. Gives the ids of the answers that came in this round, which are not asked again. Default: each
   * call of `askSurvey` is a round.
   */
  beginRetry?(statuses: readonly AnswerStatus[], llms: readonly string[]): Promise<ReadonlySet<string>>
  /** Ends the round: everything in it was asked. */
  endRetry?(): Promise<void>
}

/** A store that keeps everything in memory, later answers in the place of earlier ones. */
export interface MemoryStore extends AnswerStore {
  readonly answers: ReadonlyMap<string, SurveyAnswer>
}

/** A store for surveys without a folder. */
export function createMemoryStore(): MemoryStore {
  const answers = new Map<string, SurveyAnswer>()
  const statuses = new Map<string, AnswerStatus>()
  const spent = new Map<string, Spending>()
  return {
    answers,
    statuses,
    spent,
    async append(answer) {
      answers.set(answer.id, answer)
      statuses.set(answer.id, answer.status)
    },
    async spend(llm, change) {
      spent.set(llm, addSpending(spent.get(llm) ?? nothingSpent, change))
    },
  }
}
