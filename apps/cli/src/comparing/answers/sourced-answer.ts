import type { AnswerScores } from '@valuecsv/comparison'
import type { AnswerRecord } from '@valuecsv/datasets'

/** An answer, the source that it came from, and what the evaluator said of it beside its scores. */
export interface SourcedAnswer extends AnswerRecord {
  readonly source: string
  readonly offDistribution?: readonly string[]
  readonly scoresWithoutOpening?: AnswerScores
}
