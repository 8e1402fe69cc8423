import type { CrossFitting, ManifestDraft, ValidationCounts } from '@valuecsv/evaluator'
import {
  applyPlatt,
  applyThresholds,
  confusionCounts,
  type LabelMatrix,
  matrixColumn,
  type ScoreMatrix,
  standardDeviation,
  tuneThresholds,
} from '@valuecsv/metrics'
import { byValue } from '@valuecsv/taxonomy'
import { alignCalibration, LEAST_ALIGNING_TEXTS } from './align-calibration.ts'
import { risingPlatt } from './rising-platt.ts'
import { shrinkThresholds } from './shrink-thresholds.ts'

/** How calibration and thresholds are found. */
export interface CalibrationRule {
  /** `platt`: fitted to the logits; `none`: the sigmoid as it is. */
  readonly calibration: 'platt' | 'none'
  /** `tuned`: for each value the best F1, moved a little to the best for all; a number: the same for all. */
  readonly thresholds: 'tuned' | number
}

/** What the predictions for texts that were not trained on decide. */
export type Calibrated = Pick<ManifestDraft, 'calibration' | 'thresholds' | 'validation'>

/** The mean and the standard deviation of scores under the names of a manifest; what is undefined is left out. */
function scoreFigures(positives: readonly number[], negatives: readonly number[]): Partial<ValidationCounts> {
  const figures = {
    meanScorePositives: mean(positives),
    meanScoreNegatives: mean(negatives),
    deviationPositives: standardDeviation(positives),
    deviationNegatives: standardDeviation(negatives),
  }
  return Object.fromEntries(Object.entries(figures).filter(([, figure]) => figure !== undefined))
}

function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** A value without positives, or without negatives, keeps 0.5, whatever the others say. */
function tuned(truth: LabelMatrix, scores: ScoreMatrix): number[] {
  const found = tuneThresholds(truth, scores)
  const shrunk = shrinkThresholds(
    found.map(({ threshold }) => threshold),
    truth,
    scores,
  )
  return found.map(({ threshold, f1 }, label) => {
    const isAlways = matrixColumn(truth, label).every((present) => present === 1)
    return isAlways ? 0.5 : f1 === undefined ? threshold : shrunk[label]!
  })
}

/**
 * Calibration, thresholds and counts of each value from its logits for texts that were not trained on: the validation
 * part, or all texts where they are cross-fitted. A value that lacks positives or negatives there keeps the plain
 * sigmoid, and the threshold 0.5 where thresholds are tuned; one whose curve would fall keeps the plain sigmoid. `priors` are the shares of the texts that were trained on.
 */
export function calibrate(
  truth: LabelMatrix,
  logits: ScoreMatrix,
  priors: readonly number[],
  rule: CalibrationRule,
): Calibrated {
  const platt =
    rule.calibration === 'platt'
      ? risingPlatt(truth, logits)
      : Array.from({ length: truth.labels }, () => ({ slope: 1, intercept: 0 }))
  const scores = applyPlatt(logits, platt)
  const thresholds = rule.thresholds === 'tuned' ? tuned(truth, scores) : platt.map(() => rule.thresholds as number)
  const counts = confusionCounts(truth, applyThresholds(scores, thresholds))
  return {
    calibration: byValue((_, label) => platt[label]!),
    thresholds: byValue((_, label) => thresholds[label]!),
    validation: byValue((_, label) => {
      const present = Array.from(matrixColumn(truth, label))
      const column = Array.from(matrixColumn(scores, label))
      const positives = column.filter((_, row) => present[row] === 1)
      const negatives = column.filter((_, row) => present[row] === 0)
      return {
        tp: counts.truePositives[label]!,
        fp: counts.falsePositives[label]!,
        fn: counts.falseNegatives[label]!,
        tn: counts.trueNegatives[label]!,
        ...scoreFigures(positives, negatives),
        prior: priors[label]!,
      }
    }),
  }
}

/** The calibration of a model that was fitted to all texts. */
export interface CrossFittedOptions {
  readonly priors: readonly number[]
  readonly rule: CalibrationRule & { readonly folds: number }
  /** Of the folds. */
  readonly seed: number
  /** What that model gives for texts that it was not fitted to; `undefined` where there are none. */
  readonly fresh: ScoreMatrix | undefined
}

/**
 * `calibrate` from cross-fitted logits, aligned with those of the model itself where there are enough (`alignCalibration`),
 * and the record of both.
 */
export function calibrateCrossFitted(
  truth: LabelMatrix,
  crossFitted: ScoreMatrix,
  { priors, rule, seed, fresh }: CrossFittedOptions,
): Calibrated & { readonly crossFitting: CrossFitting } {
  const calibrated = calibrate(truth, crossFitted, priors, rule)
  const crossFitting = { folds: rule.folds, seed }
  if (rule.calibration === 'none' || fresh === undefined || fresh.rows < LEAST_ALIGNING_TEXTS) {
    return { ...calibrated, crossFitting }
  }
  return {
    ...calibrated,
    calibration: alignCalibration(calibrated.calibration, crossFitted, fresh),
    crossFitting: { ...crossFitting, alignedTexts: fresh.rows },
  }
}
