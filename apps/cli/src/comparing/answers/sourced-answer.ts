import type { AnswerScores } from '@valuecsv/comparison'
import type { AnswerRecord } from '@valuecsv/datasets'

/** An answer, the source that it came from, and its scores without its opening. */
export interface SourcedAnswer extends AnswerRecord {
  readonly source: string
  /** How many questions its LLM was to be asked in that run, as far as it says so. */
  readonly planned?: number
  readonly scoresWithoutOpening?: AnswerScores
}
