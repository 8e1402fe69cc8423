import type { Estimate } from '@valuecsv/metrics'
import type { ValueId } from '@valuecsv/taxonomy'
import type { Opening } from './find-opening.ts'

/** What beside its content could move the scores of an answer. */
export interface Confounds {
  /** One entry per LLM with answers, in the order of `Comparison.llms`. */
  readonly llms: readonly LlmStyle[]
  /**
   * Whether the covariates could be told from the LLMs themselves, with enough answers for it; the scores
   * `withCovariates` are there then.
   */
  readonly hasCovariates: boolean
}

/** A reason to doubt that the scores of an LLM are those of its content. */
export type StyleFlag = 'opening' | 'unlike' | 'length'

/** How the answers of one LLM are written. */
export interface LlmStyle {
  readonly llm: string
  /** Of the answers that are compared, in characters. */
  readonly length: { readonly mean: number; readonly median: number }
  /** Words with which many of its answers begin, found and not listed; absent where there are none. */
  readonly opening?: Opening
  /** Of the answers of which the evaluator says so, how many are unlike the texts of its training. */
  readonly unlike?: {
    readonly answers: number
    readonly of: number
    readonly signals: Readonly<Record<string, number>>
  }
  /**
   * `opening`: many answers begin alike; `unlike`: more than half are unlike the evaluator's texts; `length`: its median
   * length is less than half, or more than twice, that of all LLMs.
   */
  readonly flags: readonly StyleFlag[]
  /** The mean score of each value side by side with what it would be. */
  readonly scores: Readonly<Record<ValueId, ConfoundedScore>>
}

/** A mean score, and what remains of it. */
export interface ConfoundedScore {
  readonly score: Estimate
  /**
   * At the mean length of all answers and with the openings spread evenly over LLMs (a regression by question). Without a
   * value where the regression leads out of 0 to 1 by more than 0.05; by less it is 0 or 1, and so are ends of intervals.
   */
  readonly withCovariates?: Estimate
  /** Of the answers that have an opening what `withoutOpening` leaves of them, scored again. */
  readonly withoutOpening?: Estimate
}
