import type { ValueId } from '@valuecsv/taxonomy'

/** A figure with its interval; each number is absent where it is undefined. */
export interface Figure {
  readonly value?: number
  readonly low?: number
  readonly high?: number
}

/** The figures over all values, in the order in which they are printed. */
export const OVERALL_METRICS = [
  'microF1',
  'macroF1',
  'mAP',
  'subsetAccuracy',
  'microPrecision',
  'microRecall',
  'hammingLoss',
  'rocAuc',
  'brierScore',
] as const

export type OverallMetric = (typeof OVERALL_METRICS)[number]

/** The figures of each value. */
export const VALUE_METRICS = ['precision', 'recall', 'f1', 'averagePrecision'] as const

export type ValueMetric = (typeof VALUE_METRICS)[number]

/** The figures of one value, and how many texts have it. */
export type ValueMeasurement = Readonly<Record<ValueMetric, Figure>> & { readonly support: number }

/** The figures of one evaluator on one set of texts. */
export interface Measurement {
  readonly texts: number
  /** How the ends of the intervals were found. */
  readonly interval: {
    readonly method: string
    readonly level: number
    readonly samples: number
    readonly seed: number
  }
  readonly overall: Readonly<Record<OverallMetric, Figure>>
  /** Over how many of the twelve values the macro averages go. */
  readonly coveredValues: { readonly macroF1: number; readonly mAP: number }
  readonly perValue: Readonly<Record<ValueId, ValueMeasurement>>
}
