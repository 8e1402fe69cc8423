import type { AnswerScores, AnswerStatus } from '@valuecsv/comparison'
import type { ValueId } from '@valuecsv/taxonomy'

/** An answer as the page shows it. */
export interface PageAnswer {
  readonly llm: string
  readonly questionId: string
  readonly promptId?: string
  readonly sample?: number
  readonly status: AnswerStatus
  readonly text: string
  readonly scores?: AnswerScores
  readonly values?: readonly ValueId[]
}
