import type { ScoredText } from './scored-text.ts'

/** How a request for an answer ended. */
export const ANSWER_STATUSES = ['answered', 'refused', 'empty', 'truncated', 'error'] as const

/** How a request for an answer ended. */
export type AnswerStatus = (typeof ANSWER_STATUSES)[number]

/** What one LLM answered to one question; one line of `answers.jsonl`. A later line with the same id replaces it. */
export interface AnswerRecord {
  /** `llm/questionId/promptId/sample`, see `answerId`. */
  readonly id: string
  readonly llm: string
  readonly questionId: string
  readonly promptId: string
  /** Which answer to this question with this prompt, counted from 1. */
  readonly sample: number
  readonly status: AnswerStatus
  /** Empty where there is none. */
  readonly text: string
  readonly finishReason?: string
  readonly usage?: Readonly<Record<string, number>>
  /** ISO 8601. */
  readonly requestedAt?: string
  /** The answer's scores, where they were joined to it; `values` are there then. */
  readonly scores?: ScoredText['scores']
  readonly values?: ScoredText['values']
  /** Which evaluator scored it, and in which ways the answer is unlike its training texts, where it has scores. */
  readonly model?: string
  readonly offDistribution?: readonly string[]
}

/** The id of an answer: `llm/questionId/promptId/sample`. */
export function answerId(answer: Pick<AnswerRecord, 'llm' | 'questionId' | 'promptId' | 'sample'>): string {
  return `${answer.llm}/${answer.questionId}/${answer.promptId}/${answer.sample}`
}
