import { type CoveredAverage, coveredAverage } from '../covered-average.ts'
import { checkLabels, checkSameShape, checkScores } from '../matrices/check-matrix.ts'
import type { LabelMatrix } from '../matrices/label-matrix.ts'
import { matrixColumn } from '../matrices/matrix-column.ts'
import type { ScoreMatrix } from '../matrices/score-matrix.ts'
import { type RankingFigures, rankedRows, rankingFigures } from './ranking-figures.ts'

/** A metric of rankings with its averages; `undefined` where a label lacks the classes that it needs. */
export interface RankingMetric {
  /** One entry per label. */
  readonly perLabel: readonly (number | undefined)[]
  /** Over all cells as one ranking. */
  readonly micro: number | undefined
  /** Over the labels for which the metric is defined, each counting once. */
  readonly macro: CoveredAverage
  /** The same, each label counting as often as it has positives. */
  readonly weighted: CoveredAverage
}

/** Gives a metric of rankings in all its averages. */
export function rankingMetric(
  truth: LabelMatrix,
  scores: ScoreMatrix,
  metric: (figures: RankingFigures) => number | undefined,
): RankingMetric {
  checkSameShape('truth', truth, 'scores', scores)
  checkLabels('truth', truth)
  checkScores('scores', scores)
  const figures = Array.from({ length: truth.labels }, (_, label) =>
    rankingFigures(rankedRows(matrixColumn(truth, label), matrixColumn(scores, label))),
  )
  const perLabel = figures.map(metric)
  return {
    perLabel,
    micro: metric(rankingFigures(rankedRows(truth.data, scores.data))),
    macro: coveredAverage(perLabel),
    weighted: coveredAverage(
      perLabel,
      figures.map(({ positives }) => positives),
    ),
  }
}
