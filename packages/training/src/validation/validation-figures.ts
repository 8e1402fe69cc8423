import {
  applyThresholds,
  f1Score,
  type LabelMatrix,
  meanAveragePrecision,
  type ScoreMatrix,
  sigmoid,
} from '@valuecsv/metrics'
import { crossEntropy } from './cross-entropy.ts'
import type { Monitor } from './monitors.ts'

/** The figures of an epoch on the validation part; `undefined` where they are. Those of F1 are at the threshold 0.5. */
export type ValidationFigures = { readonly [Name in Monitor]: number | undefined }

/** The figures where there are no validation texts. */
export const NO_FIGURES: ValidationFigures = {
  mAP: undefined,
  microF1: undefined,
  macroF1: undefined,
  validationLoss: undefined,
  lastBatchLoss: undefined,
}

/** Ranks, counts and weighs logits against the truth; batches are of `batchTexts` in the order of the rows. */
export function validationFigures(truth: LabelMatrix, logits: ScoreMatrix, batchTexts: number): ValidationFigures {
  const scores = { ...logits, data: Float32Array.from(logits.data, sigmoid) }
  const f1 = f1Score(truth, applyThresholds(scores, 0.5))
  const lastBatch = Math.floor((truth.rows - 1) / batchTexts) * batchTexts
  return {
    // The order of logits: in 32 bits sure sigmoids are equal.
    mAP: meanAveragePrecision(truth, logits).macro.value,
    microF1: f1.micro,
    macroF1: f1.macro.value,
    validationLoss: crossEntropy(truth, logits),
    lastBatchLoss: crossEntropy(truth, logits, lastBatch),
  }
}
