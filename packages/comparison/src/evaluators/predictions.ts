import type { LabelMatrix, ScoreMatrix } from '@valuecsv/metrics'

/** Truth and predictions of the same texts, columns in label order. */
export interface Predictions {
  readonly truth: LabelMatrix
  /** Probabilities. */
  readonly scores: ScoreMatrix
  readonly predicted: LabelMatrix
  /** The texts: the bootstrap draws equal ones together. */
  readonly texts: readonly string[]
}
