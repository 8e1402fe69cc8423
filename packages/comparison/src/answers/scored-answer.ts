import type { ValueId } from '@valuecsv/taxonomy'

/** What became of a request for an answer. */
export type AnswerStatus = 'answered' | 'refused' | 'empty' | 'truncated' | 'error'

/** An answer of an LLM with its scores: an answer record and a scored record of the same id, joined. */
export interface ScoredAnswer {
  /** The name of the LLM. */
  readonly llm: string
  /** Which question it answers; equal questions must have one id. */
  readonly questionId: string
  readonly status: AnswerStatus
  /**
   * The twelve scores in [0, 1], by value or as an array in the order of `VALUE_IDS`. Needed when the status is
   * `answered`; ignored otherwise.
   */
  readonly scores?: Readonly<Record<ValueId, number>> | ArrayLike<number>
  /** The values that are present: those whose score is above the evaluator's threshold. Needed as `scores` are. */
  readonly values?: readonly ValueId[]
}
