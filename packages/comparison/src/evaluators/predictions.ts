import { ValueCsvError } from '@valuecsv/errors'
import type { LabelMatrix, ScoreMatrix } from '@valuecsv/metrics'
import { VALUE_IDS } from '@valuecsv/taxonomy'

/** Truth and predictions of the same texts: matrices of rows × 12, a column for each value in label order. */
export interface Predictions {
  readonly truth: LabelMatrix
  /** Probabilities, in [0, 1]. */
  readonly scores: ScoreMatrix
  readonly predicted: LabelMatrix
  /** The texts: the bootstrap draws equal ones together. */
  readonly texts: readonly string[]
}

/** Throws unless truth has a column for each value; that the other matrices are as wide is checked where they meet it. */
export function checkWidth({ labels }: LabelMatrix): void {
  if (labels === VALUE_IDS.length) return
  throw new ValueCsvError(
    'metrics/shape-mismatch',
    `truth has ${labels} labels a row, expected ${VALUE_IDS.length}: one for each value`,
  )
}
