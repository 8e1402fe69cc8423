import type { BlendWeights } from '@valuecsv/evaluator'
import { applyPlatt, type LabelMatrix, meanLogLoss, type ScoreMatrix } from '@valuecsv/metrics'
import { risingPlatt } from '../folder/measuring/rising-platt.ts'

/** Shares of the n-grams that are tried. */
const STEPS = 20

/** The logits of a blend: the weighted sum of those of its parts, all of one shape. */
export function blendLogits(weights: BlendWeights, encoder: ScoreMatrix, ngrams: ScoreMatrix): ScoreMatrix {
  const data = Float64Array.from(
    encoder.data,
    (logit, index) => weights.encoder * logit + weights.ngrams * ngrams.data[index]!,
  )
  return { rows: encoder.rows, labels: encoder.labels, data }
}

/**
 * How much of an encoder's and of n-grams' logits belongs into a blend: weights that sum to 1, the same for all labels
 * (a weight for each would be fitted to a few dozen positives), so that the log loss is least after calibration. The
 * logits must be of texts that neither part was trained on.
 */
export function fitBlend(truth: LabelMatrix, encoder: ScoreMatrix, ngrams: ScoreMatrix): BlendWeights {
  const tried = Array.from({ length: STEPS + 1 }, (_, step) => {
    const weights = { encoder: 1 - step / STEPS, ngrams: step / STEPS }
    return { weights, loss: calibratedLoss(truth, blendLogits(weights, encoder, ngrams)) }
  })
  return tried.reduce((best, each) => (each.loss < best.loss ? each : best)).weights
}

function calibratedLoss(truth: LabelMatrix, logits: ScoreMatrix): number {
  return meanLogLoss(truth, applyPlatt(logits, risingPlatt(truth, logits))).macro.value ?? Number.POSITIVE_INFINITY
}
