import type { ValueId } from '@valuecsv/taxonomy'

/** The scores of one text; one line of a file of scores. */
export interface ScoredText {
  readonly id: string
  /** The probability of each value, in [0, 1]. */
  readonly scores: Readonly<Record<ValueId, number>>
  /** The values present, in label order. */
  readonly values: readonly ValueId[]
  /** How many tokens the text has. */
  readonly tokens?: number
  /** The share of its tokens that the evaluator has not seen, in [0, 1]. */
  readonly unseen?: number
  /**
   * In which ways the text is unlike those that the evaluator was trained on; empty for a text like them, absent where
   * the evaluator can't tell.
   */
  readonly offDistribution?: readonly string[]
  /** Which evaluator scored it, and on which device. */
  readonly model?: string
  readonly device?: string
}
