import { type CoveredAverage, coveredAverage } from '../covered-average.ts'
import type { ConfusionCounts } from './confusion-counts.ts'
import type { CountMetric } from './count-metric.ts'

/** Gives a metric for each entry of the counts. */
export function metricOfEach(counts: ConfusionCounts, metric: CountMetric): (number | undefined)[] {
  return Array.from(counts.truePositives, (tp, i) => metric(tp, counts.falsePositives[i]!, counts.falseNegatives[i]!))
}

/** Gives the plain average of a metric over the entries of the counts for which it is defined, and how many those are. */
export function macroAverage(counts: ConfusionCounts, metric: CountMetric): CoveredAverage {
  return coveredAverage(metricOfEach(counts, metric))
}
