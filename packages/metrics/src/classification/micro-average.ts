import type { ConfusionCounts } from './confusion-counts.ts'
import type { CountMetric } from './count-metric.ts'

/** Gives a metric of the sums of all counts; `undefined` where the metric is. */
export function microAverage(counts: ConfusionCounts, metric: CountMetric): number | undefined {
  return metric(sum(counts.truePositives), sum(counts.falsePositives), sum(counts.falseNegatives))
}

function sum(values: Float64Array): number {
  let total = 0
  for (let i = 0; i < values.length; i++) total += values[i]!
  return total
}
