import { type CoveredAverage, coveredAverage } from '../covered-average.ts'
import type { LabelMatrix } from '../matrices/label-matrix.ts'
import { type ConfusionCounts, confusionCounts } from './confusion-counts.ts'
import type { CountMetric } from './count-metric.ts'
import { macroAverage, metricOfEach } from './macro-average.ts'
import { microAverage } from './micro-average.ts'

/** A metric of counts with its averages; `undefined` wherever a denominator is 0. */
export interface AveragedMetric {
  /** One entry per label. */
  readonly perLabel: readonly (number | undefined)[]
  /** Over the sums of the counts of all labels. */
  readonly micro: number | undefined
  /** Over the labels for which the metric is defined, each counting once. */
  readonly macro: CoveredAverage
  /** The same, each label counting as often as it has positives. */
  readonly weighted: CoveredAverage
  /** Over the rows (samples) for which the metric is defined. */
  readonly samples: CoveredAverage
}

/** Gives a metric in all its averages from the counts by label and by row. */
export function averagesOf(byLabel: ConfusionCounts, byRow: ConfusionCounts, metric: CountMetric): AveragedMetric {
  const perLabel = metricOfEach(byLabel, metric)
  const positives = byLabel.truePositives.map((tp, l) => tp + byLabel.falseNegatives[l]!)
  return {
    perLabel,
    micro: microAverage(byLabel, metric),
    macro: coveredAverage(perLabel),
    weighted: coveredAverage(perLabel, positives),
    samples: macroAverage(byRow, metric),
  }
}

/** Gives a metric in all its averages. */
export function averagedMetric(truth: LabelMatrix, predicted: LabelMatrix, metric: CountMetric): AveragedMetric {
  return averagesOf(confusionCounts(truth, predicted), confusionCounts(truth, predicted, { by: 'row' }), metric)
}
