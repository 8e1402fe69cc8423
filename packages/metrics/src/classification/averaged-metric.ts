import { type CoveredAverage, coveredAverage } from '../covered-average.ts'
import type { LabelMatrix } from '../matrices/label-matrix.ts'
import { type ConfusionCounts, confusionCounts, countConfusions } from './confusion-counts.ts'

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

/** A metric of true positives, false positives and false negatives. */
export type CountMetric = (truePositives: number, falsePositives: number, falseNegatives: number) => number | undefined

/** Gives a metric for each entry of the counts. */
export function metricOfEach(counts: ConfusionCounts, metric: CountMetric): (number | undefined)[] {
  return Array.from(counts.truePositives, (tp, i) => metric(tp, counts.falsePositives[i]!, counts.falseNegatives[i]!))
}

/** Gives a metric of the summed counts. */
export function metricOfSum(counts: ConfusionCounts, metric: CountMetric): number | undefined {
  return metric(sum(counts.truePositives), sum(counts.falsePositives), sum(counts.falseNegatives))
}

/** Gives a metric in all its averages. */
export function averagedMetric(truth: LabelMatrix, predicted: LabelMatrix, metric: CountMetric): AveragedMetric {
  const byLabel = confusionCounts(truth, predicted)
  const perLabel = metricOfEach(byLabel, metric)
  const positives = byLabel.truePositives.map((tp, l) => tp + byLabel.falseNegatives[l]!)
  return {
    perLabel,
    micro: metricOfSum(byLabel, metric),
    macro: coveredAverage(perLabel),
    weighted: coveredAverage(perLabel, positives),
    samples: coveredAverage(metricOfEach(countConfusions(truth, predicted, { by: 'row' }), metric)),
  }
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0)
}
