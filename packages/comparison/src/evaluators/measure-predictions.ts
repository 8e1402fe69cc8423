import {
  calibrationErrorBound,
  type Estimate,
  matrixColumn,
  meanExpectedCalibrationError,
  prevalence,
  type Resampled,
  reliabilityBins,
} from '@valuecsv/metrics'
import { byValue, VALUE_IDS } from '@valuecsv/taxonomy'
import { INTERVAL_SETTINGS, intervalEstimate } from './interval-settings.ts'
import { mapFigures } from './map-figures.ts'
import type { ComparedValueMetric, Measurement } from './measurement.ts'
import type { Predictions } from './predictions.ts'
import { type ComparedFigures, resamplePredictions } from './resample-predictions.ts'

/**
 * Measures predictions; each interval is a seeded bootstrap by text, and what has no denominator is left out. To set
 * evaluators side by side there is `compareEvaluators`.
 *
 * @throws `metrics/shape-mismatch`, `metrics/label-not-binary`, `metrics/score-not-finite`, `metrics/score-out-of-range`
 */
export function measurePredictions(predictions: Predictions): Measurement {
  return measurementOf(predictions, resamplePredictions(predictions))
}

/** The measurement of predictions whose resamples are known. */
export function measurementOf(
  { truth, scores }: Pick<Predictions, 'truth' | 'scores'>,
  resampled: ComparedFigures<Resampled>,
): Measurement {
  const { overall, perValue } = mapFigures(resampled, intervalEstimate)
  const calibration = meanExpectedCalibrationError(truth, scores)
  const bounds = VALUE_IDS.map((_, label) => calibrationErrorBound(matrixColumn(scores, label)))
  const { positives } = prevalence(truth)
  const coveredBy = (metric: ComparedValueMetric) =>
    VALUE_IDS.filter((id) => perValue[id][metric].value !== undefined).length
  return {
    texts: truth.rows,
    interval: INTERVAL_SETTINGS,
    overall: { ...overall, calibrationError: pointOf(calibration.macro.value) },
    coveredValues: { macroF1: coveredBy('f1'), mAP: coveredBy('averagePrecision'), rocAuc: coveredBy('rocAuc') },
    calibratedValues: calibration.perLabel.filter((error, label) => error !== undefined && error <= bounds[label]!)
      .length,
    perValue: byValue((id, label) => ({
      support: positives[label] ?? 0,
      ...perValue[id],
      calibrationError: pointOf(calibration.perLabel[label]),
      calibrationErrorBound: pointOf(bounds[label]),
    })),
    reliability: byValue((_, label) => reliabilityBins(matrixColumn(truth, label), matrixColumn(scores, label))),
  }
}

function pointOf(value: number | undefined): Estimate {
  return value === undefined ? {} : { value }
}
