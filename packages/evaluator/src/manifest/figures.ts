import type { ValueId } from '@valuecsv/taxonomy'

/** Platt calibration of one value: p = 1 / (1 + exp(-(slope · logit + intercept))). Slope 1 and intercept 0 leave the sigmoid as it is. */
export interface Calibration {
  readonly slope: number
  readonly intercept: number
}

/**
 * What one value's scores did on texts that were not trained on (the validation part, or all texts where folds took
 * turns): counts at its threshold, for corrected estimates of shares and means.
 */
export interface ValidationCounts {
  readonly tp: number
  readonly fp: number
  readonly fn: number
  readonly tn: number
  /** Mean calibrated score of the texts with the value; absent when there is none. */
  readonly meanScorePositives?: number
  /** Mean calibrated score of the texts without the value; absent when there is none. */
  readonly meanScoreNegatives?: number
  /** Standard deviation of the calibrated scores of the texts with the value; absent when there are fewer than two. */
  readonly deviationPositives?: number
  /** The same of the texts without the value. */
  readonly deviationNegatives?: number
  /** Share of the training texts with the value. */
  readonly prior: number
}

/** A figure with its interval; each number is absent where it is undefined. */
export interface Estimate {
  readonly value?: number
  readonly low?: number
  readonly high?: number
}

/** Figures on the test part. */
export interface TestMetrics {
  readonly texts: number
  /** How `low` and `high` were found. */
  readonly interval: {
    readonly method: string
    readonly level: number
    readonly samples: number
    readonly seed: number
  }
  /** By the name of the metric, for example `microF1`, `mAP`. */
  readonly overall: Readonly<Record<string, Estimate>>
  /** For each value, by the name of the metric, for example `f1`, `averagePrecision`. */
  readonly perValue: Readonly<Record<ValueId, Readonly<Record<string, Estimate>>>>
}

/** What int8 weights changed against fp32. */
export interface QuantizationLoss {
  readonly texts: number
  /** Of uncalibrated probabilities. */
  readonly meanAbsoluteDifference: number
  /** Of uncalibrated probabilities. */
  readonly maxAbsoluteDifference: number
  /** Mean average precision on these texts with either. */
  readonly mAP?: { readonly int8: number; readonly fp32: number }
}

/** How predictions for calibration and thresholds were made: each text by a model fitted to the other folds. */
export interface CrossFitting {
  /** From 2. */
  readonly folds: number
  /** Of the shuffle that deals texts to folds. */
  readonly seed: number
  /**
   * On so many texts of the test part, whose labels were not looked at, the logits of the evaluator itself were given the
   * mean and the deviation of the cross-fitted ones. Absent where that was not done.
   */
  readonly alignedTexts?: number
}
