import {
  applyPlatt,
  calibrationErrorBound,
  expectedCalibrationError,
  type LabelMatrix,
  matrixColumn,
  type ScoreMatrix,
} from '@valuecsv/metrics'
import { byValue, VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import type { Calibrated } from './calibrate.ts'

/** Whether probabilities are right, as far as so many texts can tell. */
export interface CalibrationCheck extends Readonly<Record<string, unknown>> {
  /** Bins of equally many texts. */
  readonly bins: number
  /** The share of draws from right probabilities that stay below `bound`. */
  readonly level: number
  /** How many of the values have an error of at most their bound. */
  readonly valuesWithinBound: number
  readonly values: Readonly<Record<ValueId, { readonly error?: number; readonly bound?: number }>>
}

const BINS = 10
const LEVEL = 0.95

/** The expected calibration error of each value, beside what right probabilities stay below (`calibrationErrorBound`). */
export function checkCalibration(
  truth: LabelMatrix,
  logits: ScoreMatrix,
  { calibration }: Pick<Calibrated, 'calibration'>,
): CalibrationCheck {
  const scores = applyPlatt(
    logits,
    VALUE_IDS.map((id) => calibration[id]),
  )
  const values = byValue((_, label) => {
    const probabilities = matrixColumn(scores, label)
    const error = expectedCalibrationError(matrixColumn(truth, label), probabilities, { bins: BINS })
    const bound = calibrationErrorBound(probabilities, { bins: BINS, level: LEVEL })
    return { ...(error === undefined ? {} : { error }), ...(bound === undefined ? {} : { bound }) }
  })
  const within = VALUE_IDS.filter((id) => (values[id].error ?? 0) <= (values[id].bound ?? 0))
  return { bins: BINS, level: LEVEL, valuesWithinBound: within.length, values }
}
