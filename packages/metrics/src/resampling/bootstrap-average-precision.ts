import { coveredAverage } from '../covered-average.ts'
import type { LabelMatrix } from '../matrices/label-matrix.ts'
import { matrixColumn } from '../matrices/matrix-column.ts'
import type { ScoreMatrix } from '../matrices/score-matrix.ts'
import { randomGenerator } from '../random/random-generator.ts'
import { averagePrecisionOf } from '../ranking/average-precision.ts'
import { meanAveragePrecision } from '../ranking/mean-average-precision.ts'
import { rankedCuts, rankRows } from '../ranking/ranked-cuts.ts'
import { type BootstrapOptions, bootstrapSettings } from './bootstrap-options.ts'
import { type BootstrapInterval, intervalOf } from './interval-of.ts'
import { rowClusters } from './row-clusters.ts'

/** Average precision with intervals. */
export interface AveragePrecisionIntervals {
  readonly perLabel: readonly BootstrapInterval[]
  /** mAP; on each resample over the labels that have positives there. */
  readonly macro: BootstrapInterval
}

/**
 * Gives average precision per label, and mAP, with bootstrap intervals. Rows are sorted once and drawn as weights.
 *
 * @throws `metrics/shape-mismatch`, `metrics/label-not-binary`, `metrics/score-not-finite`, `metrics/bootstrap-options`
 */
export function bootstrapAveragePrecision(
  truth: LabelMatrix,
  scores: ScoreMatrix,
  options: BootstrapOptions = {},
): AveragePrecisionIntervals {
  const settings = bootstrapSettings(options)
  const estimate = meanAveragePrecision(truth, scores)
  const clusters = rowClusters(truth.rows, options.clusters)
  const columns = Array.from({ length: truth.labels }, (_, l) => {
    const column = matrixColumn(scores, l)
    return { truth: matrixColumn(truth, l), scores: column, order: rankRows(column) }
  })
  const resamples = clusters.length === 0 ? 0 : settings.resamples
  const distributions = columns.map(() => new Float64Array(resamples))
  const macro = new Float64Array(resamples)
  const random = randomGenerator(settings.seed)
  const weights = new Uint32Array(truth.rows)
  for (let resample = 0; resample < resamples; resample++) {
    weights.fill(0)
    for (let draw = 0; draw < clusters.length; draw++) {
      for (const row of clusters[random.below(clusters.length)]!) weights[row]!++
    }
    const perLabel = columns.map((column) =>
      averagePrecisionOf(rankedCuts(column.truth, column.scores, column.order, weights)),
    )
    perLabel.forEach((value, l) => {
      distributions[l]![resample] = value ?? Number.NaN
    })
    macro[resample] = coveredAverage(perLabel).value ?? Number.NaN
  }
  return {
    perLabel: distributions.map((distribution, l) =>
      intervalOf(estimate.perLabel[l], distribution, clusters.length, settings),
    ),
    macro: intervalOf(estimate.macro.value, macro, clusters.length, settings),
  }
}
