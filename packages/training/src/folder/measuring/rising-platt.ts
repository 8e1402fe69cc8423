import type { Calibration } from '@valuecsv/evaluator'
import { fitPlattByLabel, type LabelMatrix, type ScoreMatrix } from '@valuecsv/metrics'

/**
 * The Platt curve of each label, as far as it rises: with few positives chance may turn it round, and texts that speak most
 * of a value would score lowest. Where it falls, or positives or negatives are missing, the plain sigmoid.
 */
export function risingPlatt(truth: LabelMatrix, logits: ScoreMatrix): Calibration[] {
  return fitPlattByLabel(truth, logits).map((fitted) =>
    fitted !== undefined && fitted.slope > 0 ? fitted : { slope: 1, intercept: 0 },
  )
}
