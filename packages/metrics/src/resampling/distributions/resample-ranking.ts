import { coveredAverage } from '../../covered-average.ts'
import { checkLabels, checkSameShape, checkScores } from '../../matrices/check-matrix.ts'
import type { LabelMatrix } from '../../matrices/label-matrix.ts'
import { matrixColumn } from '../../matrices/matrix-column.ts'
import type { ScoreMatrix } from '../../matrices/score-matrix.ts'
import { rankedRows, rankingFigures } from '../../ranking/ranking-figures.ts'
import type { BootstrapOptions } from '../bootstrap-options.ts'
import { resampleWeights } from './resample-weights.ts'
import type { Resampled } from './resampled.ts'

/** A metric of each label and its average over labels, on each resample. */
export interface ResampledMetric {
  readonly perLabel: readonly Resampled[]
  /** On each resample over the labels for which the metric is defined there. */
  readonly macro: Resampled
}

/** The metrics of rankings on each resample. */
export interface ResampledRanking {
  /** Its `macro` is mAP. */
  readonly averagePrecision: ResampledMetric
  readonly rocAuc: ResampledMetric
}

/**
 * Gives average precision and the area under the ROC curve, per label and on average, on each resample. Rows are sorted
 * once and drawn as weights.
 *
 * @throws `metrics/shape-mismatch`, `metrics/label-not-binary`, `metrics/score-not-finite`, `metrics/bootstrap-options`
 */
export function resampleRanking(
  truth: LabelMatrix,
  scores: ScoreMatrix,
  options: BootstrapOptions = {},
): ResampledRanking {
  checkSameShape('truth', truth, 'scores', scores)
  checkLabels('truth', truth)
  checkScores('scores', scores)
  const columns = Array.from({ length: truth.labels }, (_, label) =>
    rankedRows(matrixColumn(truth, label), matrixColumn(scores, label)),
  )
  const statistics = (weights: Uint32Array) => {
    const figures = columns.map((column) => rankingFigures(column, weights))
    return (['averagePrecision', 'rocAuc'] as const).flatMap((name) => {
      const perLabel = figures.map((each) => each[name])
      return [coveredAverage(perLabel).value, ...perLabel]
    })
  }
  const resampled = resampleWeights(truth.rows, statistics, options)
  const metricAt = (place: number) => ({
    macro: resampled[place]!,
    perLabel: resampled.slice(place + 1, place + 1 + truth.labels),
  })
  return { averagePrecision: metricAt(0), rocAuc: metricAt(1 + truth.labels) }
}
