import {
  applyThresholds,
  f1Score,
  type LabelMatrix,
  meanAveragePrecision,
  type ScoreMatrix,
  sigmoid,
} from '@valuecsv/metrics'

/** The figures of an epoch on the validation part; `undefined` where they are. */
export interface ValidationFigures {
  readonly mAP: number | undefined
  /** At the threshold 0.5. */
  readonly microF1: number | undefined
  /** At the threshold 0.5, over the labels that have it. */
  readonly macroF1: number | undefined
}

/** Ranks and counts logits against the truth. */
export function validationFigures(truth: LabelMatrix, logits: ScoreMatrix): ValidationFigures {
  const scores = { ...logits, data: Float32Array.from(logits.data, sigmoid) }
  const f1 = f1Score(truth, applyThresholds(scores, 0.5))
  return { mAP: meanAveragePrecision(truth, scores).macro.value, microF1: f1.micro, macroF1: f1.macro.value }
}
