import type { ValueId } from '@valuecsv/taxonomy'

/** How far two evaluators agree on the same answers. Undefined figures are left out. */
export interface ScoringAgreement {
  /** How many answers both scored. */
  readonly answers: number
  readonly values: Readonly<Record<ValueId, ValueAgreement>>
}

/** Two evaluators on one value. */
export interface ValueAgreement {
  /** The mean score of the second minus that of the first. */
  readonly difference?: number
  /** Pearson's correlation of the scores of single answers. */
  readonly correlation?: number
  /** Spearman's. */
  readonly rankCorrelation?: number
  /** Cohen's kappa of which answers have the value. */
  readonly kappa?: number
  /**
   * Whether they rank the LLMs alike: Kendall's tau-b of the ranks by the means that `Comparison.standings` has, without
   * LLMs that are set apart, over the questions that all others answered.
   */
  readonly kendallTau?: number
}
