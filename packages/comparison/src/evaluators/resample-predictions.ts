import {
  type ConfusionCounts,
  f1Of,
  type LabelMatrix,
  macroAverage,
  microAverage,
  precisionOf,
  type Resampled,
  recallOf,
  resampleCounts,
  resampleMeans,
  resampleRanking,
  type ScoreMatrix,
} from '@valuecsv/metrics'
import { byValue, VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import { INTERVAL_SETTINGS } from './interval-settings.ts'
import type { ComparedOverallMetric, ComparedValueMetric } from './measurement.ts'
import { checkWidth, type Predictions } from './predictions.ts'

/** Something for each figure that has an interval. */
export interface ComparedFigures<T> {
  readonly overall: Readonly<Record<ComparedOverallMetric, T>>
  readonly perValue: Readonly<Record<ValueId, Readonly<Record<ComparedValueMetric, T>>>>
}

const countMetrics = { precision: precisionOf, recall: recallOf, f1: f1Of } as const

/** Gives each figure on each resample; those of two evaluators on the same texts are of the same draws. */
export function resamplePredictions({ truth, scores, predicted, texts }: Predictions): ComparedFigures<Resampled> {
  checkWidth(truth)
  const { samples, seed } = INTERVAL_SETTINGS
  const options = { resamples: samples, seed, clusters: texts }
  const { averagePrecision, rocAuc } = resampleRanking(truth, scores, options)
  const counts = resampleCounts(
    truth,
    predicted,
    {
      microF1: (each) => microAverage(each, f1Of),
      macroF1: (each) => macroAverage(each, f1Of).value,
      microPrecision: (each) => microAverage(each, precisionOf),
      microRecall: (each) => microAverage(each, recallOf),
      ...statisticsOfValues(),
    },
    options,
  )
  const [subsetAccuracy, accuracy, brierScore, ...means] = resampleMeans(errorsByRow(truth, scores, predicted), options)
  const { microF1, macroF1, microPrecision, microRecall } = counts
  return {
    overall: {
      ...{ microF1, macroF1, mAP: averagePrecision.macro, subsetAccuracy: subsetAccuracy!, accuracy: accuracy! },
      ...{ microPrecision, microRecall, rocAuc: rocAuc.macro, brierScore: brierScore! },
    },
    perValue: byValue((id, label) => ({
      accuracy: means[label]!,
      precision: counts[`precision of ${id}`],
      recall: counts[`recall of ${id}`],
      f1: counts[`f1 of ${id}`],
      averagePrecision: averagePrecision.perLabel[label]!,
      rocAuc: rocAuc.perLabel[label]!,
      brierScore: means[truth.labels + label]!,
    })),
  }
}

type ValueStatistic = `${keyof typeof countMetrics} of ${ValueId}`

function statisticsOfValues() {
  const entries = VALUE_IDS.flatMap((id, label) =>
    Object.entries(countMetrics).map(([name, metric]) => [
      `${name} of ${id}`,
      ({ truePositives, falsePositives, falseNegatives }: ConfusionCounts) =>
        metric(truePositives[label]!, falsePositives[label]!, falseNegatives[label]!),
    ]),
  )
  return Object.fromEntries(entries) as Record<ValueStatistic, (counts: ConfusionCounts) => number | undefined>
}

/**
 * What is averaged over texts: whether all twelve labels are right, the share of them that is, the mean squared error of
 * the scores; then whether each label is right, and the squared error of each score.
 */
function errorsByRow(truth: LabelMatrix, scores: ScoreMatrix, predicted: LabelMatrix): ScoreMatrix {
  const { rows, labels } = truth
  const columns = 3 + 2 * labels
  const data = new Float64Array(rows * columns)
  for (let row = 0; row < rows; row++) {
    let [right, squares] = [0, 0]
    for (let label = 0; label < labels; label++) {
      const cell = row * labels + label
      const isRight = truth.data[cell] === predicted.data[cell] ? 1 : 0
      const square = (scores.data[cell]! - truth.data[cell]!) ** 2
      data[row * columns + 3 + label] = isRight
      data[row * columns + 3 + labels + label] = square
      right += isRight
      squares += square
    }
    data.set([right === labels ? 1 : 0, right / labels, squares / labels], row * columns)
  }
  return { rows, labels: columns, data }
}
