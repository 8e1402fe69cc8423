import {
  accuracy,
  applyThresholds,
  f1Score,
  type LabelMatrix,
  meanAveragePrecision,
  precision,
  recall,
  type ScoreMatrix,
  subsetAccuracy,
} from '@valuecsv/metrics'
import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'

/** What the original prints of one value. */
export interface ValueFigures {
  readonly value: ValueId
  readonly accuracy?: number
  readonly precision?: number
  readonly recall?: number
  readonly f1?: number
}

/** What the original prints, and mAP; over all values only where all twelve are there. */
export interface ClassificationFigures {
  readonly overall?: {
    readonly subsetAccuracy?: number
    readonly microF1?: number
    readonly macroF1?: number
    readonly mAP?: number
  }
  readonly perValue: readonly ValueFigures[]
}

/** The figures of scores against labels at a threshold, or at one for each value. */
export function classificationFigures(
  truth: LabelMatrix,
  scores: ScoreMatrix,
  thresholds: number | readonly number[],
  values: readonly ValueId[],
): ClassificationFigures {
  const predicted = applyThresholds(scores, thresholds)
  const f1 = f1Score(truth, predicted)
  const columns = {
    accuracy: accuracy(truth, predicted).perLabel,
    precision: precision(truth, predicted).perLabel,
    recall: recall(truth, predicted).perLabel,
    f1: f1.perLabel,
  }
  const perValue = values.map((value) => {
    const label = VALUE_IDS.indexOf(value)
    const figures = Object.entries(columns).map(([name, column]) => [name, column[label]] as const)
    return { value, ...Object.fromEntries(figures.filter(([, figure]) => figure !== undefined)) }
  })
  if (values.length < VALUE_IDS.length) return { perValue }
  const overall = {
    subsetAccuracy: subsetAccuracy(truth, predicted),
    microF1: f1.micro,
    macroF1: f1.macro.value,
    mAP: meanAveragePrecision(truth, scores).macro.value,
  }
  return { overall: JSON.parse(JSON.stringify(overall)) as NonNullable<ClassificationFigures['overall']>, perValue }
}
