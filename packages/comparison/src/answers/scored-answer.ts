import type { ValueId } from '@valuecsv/taxonomy'

/** What became of a request for an answer. */
export type AnswerStatus = 'answered' | 'refused' | 'empty' | 'truncated' | 'error'

/** The twelve scores in [0, 1], by value or as an array in the order of `VALUE_IDS`. */
export type AnswerScores = Readonly<Record<ValueId, number>> | ArrayLike<number>

/** An answer of an LLM with its scores: an answer record and a scored record of the same id, joined. */
export interface ScoredAnswer {
  /** The name of the LLM. */
  readonly llm: string
  /** Which question it answers; equal questions must have one id. */
  readonly questionId: string
  /** In which words the question was put. Default `default`. */
  readonly promptId?: string
  /** Which answer to this question in these words it is, counted from 1. Default 1. */
  readonly sample?: number
  readonly status: AnswerStatus
  /** Needed when the status is `answered`; ignored otherwise. */
  readonly scores?: AnswerScores
  /** The values that are present: those whose score is above the evaluator's threshold. Needed as `scores` are. */
  readonly values?: readonly ValueId[]
  /** For `Comparison.confounds`; a blank one is none. */
  readonly text?: string
  /** In which ways the text is unlike those of the evaluator's training, as the evaluator says; empty for none. */
  readonly offDistribution?: readonly string[]
  /** The scores of `withoutOpening(text, …)`, where a sentence was taken out. */
  readonly scoresWithoutOpening?: AnswerScores
}
