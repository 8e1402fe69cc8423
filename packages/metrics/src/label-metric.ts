import { type CoveredAverage, coveredAverage } from './covered-average.ts'
import { checkSameShape } from './matrices/check-matrix.ts'
import type { LabelMatrix } from './matrices/label-matrix.ts'
import { matrixColumn } from './matrices/matrix-column.ts'
import type { ScoreMatrix } from './matrices/score-matrix.ts'

/** A metric of each label and its average over the labels. */
export interface LabelMetric {
  readonly perLabel: readonly (number | undefined)[]
  /** Over the labels for which the metric is defined, each counting once. */
  readonly macro: CoveredAverage
}

/** Gives a metric of one label's truth and scores for each label, and the average. */
export function labelMetric(
  truth: LabelMatrix,
  scores: ScoreMatrix,
  metric: (truth: Uint8Array, scores: Float32Array | Float64Array) => number | undefined,
): LabelMetric {
  checkSameShape('truth', truth, 'scores', scores)
  const perLabel = Array.from({ length: truth.labels }, (_, l) =>
    metric(matrixColumn(truth, l), matrixColumn(scores, l)),
  )
  return { perLabel, macro: coveredAverage(perLabel) }
}
