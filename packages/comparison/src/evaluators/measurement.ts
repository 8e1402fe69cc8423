import type { Estimate, ReliabilityBin } from '@valuecsv/metrics'
import type { ValueId } from '@valuecsv/taxonomy'

/** The figures over all values that have an interval, in the order in which they are printed. */
export const COMPARED_OVERALL_METRICS = [
  'microF1',
  'macroF1',
  'mAP',
  'subsetAccuracy',
  'accuracy',
  'microPrecision',
  'microRecall',
  'rocAuc',
  'brierScore',
] as const

export type ComparedOverallMetric = (typeof COMPARED_OVERALL_METRICS)[number]

/** All figures over all values: accuracy is that of single labels, ROC AUC, Brier score and calibration error are means. */
export const OVERALL_METRICS = [...COMPARED_OVERALL_METRICS, 'calibrationError'] as const

export type OverallMetric = (typeof OVERALL_METRICS)[number]

/** The figures of each value that have an interval. */
export const COMPARED_VALUE_METRICS = [
  'accuracy',
  'precision',
  'recall',
  'f1',
  'averagePrecision',
  'rocAuc',
  'brierScore',
] as const

export type ComparedValueMetric = (typeof COMPARED_VALUE_METRICS)[number]

/**
 * All figures of each value. The calibration error is in 10 bins of equal mass; `calibrationErrorBound` is what scores
 * that are right stay below with a chance of 95 %.
 */
export const VALUE_METRICS = [...COMPARED_VALUE_METRICS, 'calibrationError', 'calibrationErrorBound'] as const

export type ValueMetric = (typeof VALUE_METRICS)[number]

/** The figures of one value, and how many texts have it. */
export type ValueMeasurement = Readonly<Record<ValueMetric, Estimate>> & { readonly support: number }

/** How the ends of intervals were found. */
export interface IntervalSettings {
  readonly method: string
  readonly level: number
  readonly samples: number
  readonly seed: number
}

/** The figures of one evaluator on one set of texts. */
export interface Measurement {
  readonly texts: number
  readonly interval: IntervalSettings
  readonly overall: Readonly<Record<OverallMetric, Estimate>>
  /** Over how many of the twelve values the macro averages go. */
  readonly coveredValues: { readonly macroF1: number; readonly mAP: number; readonly rocAuc: number }
  /** How many of the values with a calibration error have one that is not above its bound. */
  readonly calibratedValues: number
  readonly perValue: Readonly<Record<ValueId, ValueMeasurement>>
  /** The points of a reliability diagram of each value: 10 bins of equal mass, from low scores to high. */
  readonly reliability: Readonly<Record<ValueId, readonly ReliabilityBin[]>>
}
