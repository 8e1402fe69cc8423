import type { AnswerScores, PlannedAnswer } from '@valuecsv/comparison'
import type { AnswerRecord } from '@valuecsv/datasets'

/** An answer, the source that it came from, and its scores without its opening. */
export interface SourcedAnswer extends AnswerRecord, PlannedAnswer {
  readonly source: string
  readonly scoresWithoutOpening?: AnswerScores
}
