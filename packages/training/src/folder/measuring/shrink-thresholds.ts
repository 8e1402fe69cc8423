import { type LabelMatrix, type ScoreMatrix, sigmoid, tuneThreshold } from '@valuecsv/metrics'

/** How far thresholds are moved: chosen in docs/decisions/0031-thresholds.md. */
const SHARE = 0.1

/**
 * Thresholds of single values moved a tenth of the way, in logits, to the one that is best for all of them together: a
 * value with few positives has a threshold that chance had a say in.
 */
export function shrinkThresholds(thresholds: readonly number[], truth: LabelMatrix, scores: ScoreMatrix): number[] {
  const { threshold: shared } = tuneThreshold(truth.data, scores.data)
  return thresholds.map((threshold) => {
    // A threshold of 0 lets every text through, and has no logit.
    if (threshold <= 0 || shared <= 0) return threshold
    return sigmoid((1 - SHARE) * logitOf(threshold) + SHARE * logitOf(shared))
  })
}

function logitOf(probability: number): number {
  return Math.log(probability / (1 - probability))
}
