import * as metrics from '@valuecsv/metrics'
import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'

import type { Figure, Measurement, ValueMeasurement } from './measurement.ts'

/** Truth and predictions of the same texts, columns in label order. */
export interface Predictions {
  readonly truth: metrics.LabelMatrix
  readonly scores: metrics.ScoreMatrix
  readonly predicted: metrics.LabelMatrix
  /** The texts: the bootstrap draws equal ones together. */
  readonly texts: readonly string[]
}

const RESAMPLES = 2000
const LEVEL = 0.95
const SEED = 0

const countMetrics = { precision: metrics.precisionOf, recall: metrics.recallOf, f1: metrics.f1Of } as const

/** Measures predictions; each interval is a seeded bootstrap by text, and what has no denominator is left out. */
export function measurePredictions({ truth, scores, predicted, texts }: Predictions): Measurement {
  const options = { resamples: RESAMPLES, level: LEVEL, seed: SEED, clusters: texts }
  const { precisionOf, recallOf, f1Of, microAverage, macroAverage } = metrics
  const ranking = metrics.bootstrapAveragePrecision(truth, scores, options)
  const counts = metrics.bootstrapCounts(
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
  const [subsetAccuracy, hammingLoss] = metrics.bootstrapMeans(errorsByRow(truth, predicted), options)
  const { positives } = metrics.prevalence(truth)
  return {
    texts: truth.rows,
    interval: { method: 'bootstrap by text', level: LEVEL, samples: RESAMPLES, seed: SEED },
    overall: {
      microF1: estimate(counts.microF1),
      macroF1: estimate(counts.macroF1),
      mAP: estimate(ranking.macro),
      subsetAccuracy: estimate(subsetAccuracy),
      microPrecision: estimate(counts.microPrecision),
      microRecall: estimate(counts.microRecall),
      hammingLoss: estimate(hammingLoss),
      rocAuc: point(metrics.meanRocAuc(truth, scores).macro.value),
      brierScore: point(metrics.meanBrierScore(truth, scores).macro.value),
    },
    coveredValues: {
      macroF1: metrics.f1Score(truth, predicted).macro.covered,
      mAP: ranking.perLabel.filter((each) => each.estimate !== undefined).length,
    },
    perValue: Object.fromEntries(
      VALUE_IDS.map((id, label): [ValueId, ValueMeasurement] => [
        id,
        {
          support: positives[label] ?? 0,
          precision: estimate(counts[`precision of ${id}`]),
          recall: estimate(counts[`recall of ${id}`]),
          f1: estimate(counts[`f1 of ${id}`]),
          averagePrecision: estimate(ranking.perLabel[label]),
        },
      ]),
    ) as Record<ValueId, ValueMeasurement>,
  }
}

type ValueStatistic = `${keyof typeof countMetrics} of ${ValueId}`

function statisticsOfValues() {
  const entries = VALUE_IDS.flatMap((id, label) =>
    Object.entries(countMetrics).map(([name, metric]) => [
      `${name} of ${id}`,
      ({ truePositives, falsePositives, falseNegatives }: metrics.ConfusionCounts) =>
        metric(truePositives[label]!, falsePositives[label]!, falseNegatives[label]!),
    ]),
  )
  return Object.fromEntries(entries) as Record<ValueStatistic, (counts: metrics.ConfusionCounts) => number | undefined>
}

/** Two columns: 1 where a text has all twelve right, and the share of the twelve that it has wrong. */
function errorsByRow(truth: metrics.LabelMatrix, predicted: metrics.LabelMatrix): metrics.ScoreMatrix {
  const data = new Float64Array(truth.rows * 2)
  for (let row = 0; row < truth.rows; row++) {
    let wrong = 0
    for (let label = 0; label < truth.labels; label++) {
      const cell = row * truth.labels + label
      if (truth.data[cell] !== predicted.data[cell]) wrong += 1
    }
    data[row * 2] = wrong === 0 ? 1 : 0
    data[row * 2 + 1] = wrong / truth.labels
  }
  return { rows: truth.rows, labels: 2, data }
}

function estimate(interval: metrics.BootstrapInterval | undefined): Figure {
  const { estimate: value, lower: low, upper: high } = interval ?? {}
  return { ...point(value), ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) }
}

function point(value: number | undefined): Figure {
  return value === undefined ? {} : { value }
}
