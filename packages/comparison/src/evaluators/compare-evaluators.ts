import {
  discordantRows,
  type Estimate,
  holmAdjustment,
  type LabelMatrix,
  mcnemarTest,
  resampledDifference,
} from '@valuecsv/metrics'
import { byValue, VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import { intervalEstimate } from './interval-settings.ts'
import { mapFigures, zipFigures } from './map-figures.ts'
import { measurementOf } from './measure-predictions.ts'
import type { ComparedOverallMetric, ComparedValueMetric, Measurement } from './measurement.ts'
import type { Predictions } from './predictions.ts'
import { resamplePredictions } from './resample-predictions.ts'

/** McNemar's test of one value: do both evaluators have its label right equally often? */
export interface McnemarFigures {
  /** How many texts only this evaluator has right. */
  readonly onlyThis: number
  /** How many texts only the first has right. */
  readonly onlyFirst: number
  /** The mid-p value; absent where no text tells the two apart. */
  readonly pValue?: number
  /** The same by Holm over the twelve values. */
  readonly adjustedPValue?: number
}

/** An evaluator's figures minus those of the first, from the same draws of the texts. */
export interface EvaluatorDifference {
  readonly overall: Readonly<Record<ComparedOverallMetric, Estimate>>
  readonly perValue: Readonly<
    Record<ValueId, Readonly<Record<ComparedValueMetric, Estimate>> & { readonly mcnemar: McnemarFigures }>
  >
}

/** One evaluator beside the first. */
export interface ComparedEvaluator {
  readonly measurement: Measurement
  /** Absent for the first. */
  readonly difference?: EvaluatorDifference
}

/** What evaluators gave for the same texts. */
export interface EvaluatorsPredictions extends Pick<Predictions, 'truth' | 'texts'> {
  readonly evaluators: readonly Pick<Predictions, 'scores' | 'predicted'>[]
}

/**
 * Measures evaluators on the same texts and compares each with the first: differences with paired bootstrap intervals
 * by text, and for each value McNemar's test, adjusted over the twelve values of one pair of evaluators.
 *
 * @throws `metrics/shape-mismatch`, `metrics/label-not-binary`, `metrics/score-not-finite`, `metrics/score-out-of-range`
 */
export function compareEvaluators({ truth, texts, evaluators }: EvaluatorsPredictions): ComparedEvaluator[] {
  const all = evaluators.map((evaluator) => {
    const predictions = { truth, texts, ...evaluator }
    return { predictions, resampled: resamplePredictions(predictions) }
  })
  return all.map(({ predictions, resampled }, index) => {
    const measurement = measurementOf(predictions, resampled)
    const first = all[0]!
    if (index === 0) return { measurement }
    const { overall, perValue } = mapFigures(
      zipFigures(resampled, first.resampled, resampledDifference),
      intervalEstimate,
    )
    const tests = mcnemarTests(truth, predictions.predicted, first.predictions.predicted)
    return {
      measurement,
      difference: { overall, perValue: byValue((id, label) => ({ ...perValue[id], mcnemar: tests[label]! })) },
    }
  })
}

function mcnemarTests(truth: LabelMatrix, predicted: LabelMatrix, firstPredicted: LabelMatrix): McnemarFigures[] {
  const rows = discordantRows(truth, predicted, firstPredicted)
  const pValues = VALUE_IDS.map((_, label) => mcnemarTest(rows.onlyFirst[label]!, rows.onlySecond[label]!))
  const adjusted = holmAdjustment(pValues)
  return pValues.map((pValue, label) => ({
    onlyThis: rows.onlyFirst[label]!,
    onlyFirst: rows.onlySecond[label]!,
    ...(pValue === undefined ? {} : { pValue, adjustedPValue: adjusted[label]! }),
  }))
}
