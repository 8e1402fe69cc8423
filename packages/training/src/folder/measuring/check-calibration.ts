import {
  applyPlatt,
  calibrationErrorBound,
  expectedCalibrationError,
  type LabelMatrix,
  matrixColumn,
  reliabilityBins,
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
  readonly values: Readonly<Record<ValueId, CheckedValue>>
}

/** Of one value. */
export interface CheckedValue {
  readonly error?: number
  readonly bound?: number
  /** The mean probability in each bin, from low to high, to four digits: across in a reliability diagram. */
  readonly predicted: readonly number[]
  /** The share of texts with the value in each bin: upwards. */
  readonly observed: readonly number[]
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
    const labels = matrixColumn(truth, label)
    const error = expectedCalibrationError(labels, probabilities, { bins: BINS })
    const bound = calibrationErrorBound(probabilities, { bins: BINS, level: LEVEL })
    const bins = reliabilityBins(labels, probabilities, { bins: BINS })
    return {
      ...(error === undefined ? {} : { error }),
      ...(bound === undefined ? {} : { bound }),
      predicted: bins.map(({ meanProbability }) => Number(meanProbability.toFixed(4))),
      observed: bins.map(({ shareOfPositives }) => Number(shareOfPositives.toFixed(4))),
    }
  })
  const within = VALUE_IDS.filter((id) => (values[id].error ?? 0) <= (values[id].bound ?? 0))
  return { bins: BINS, level: LEVEL, valuesWithinBound: within.length, values }
}
