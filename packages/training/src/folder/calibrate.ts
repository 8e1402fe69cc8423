import { byValue, type ManifestDraft } from '@valuecsv/evaluator'
import {
  applyPlatt,
  applyThresholds,
  confusionCounts,
  fitPlattByLabel,
  type LabelMatrix,
  matrixColumn,
  type ScoreMatrix,
  tuneThresholds,
} from '@valuecsv/metrics'
import type { Recipe } from '../recipe/recipe.ts'

/** What the validation part decides. */
export type Calibrated = Pick<ManifestDraft, 'calibration' | 'thresholds' | 'validation'>

function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length
}

/**
 * Calibration, thresholds and counts of each value from its logits on the validation part. A value that lacks positives
 * or negatives there keeps the plain sigmoid and the threshold 0.5. `priors` are the shares of the training part.
 */
export function calibrate(
  truth: LabelMatrix,
  logits: ScoreMatrix,
  priors: readonly number[],
  recipe: Pick<Recipe, 'calibration' | 'thresholds'>,
): Calibrated {
  const fitted = recipe.calibration === 'platt' ? fitPlattByLabel(truth, logits) : []
  const platt = Array.from({ length: truth.labels }, (_, label) => fitted[label] ?? { slope: 1, intercept: 0 })
  const scores = applyPlatt(logits, platt)
  const thresholds =
    recipe.thresholds === 'tuned'
      ? tuneThresholds(truth, scores).map(({ threshold }) => threshold)
      : platt.map(() => recipe.thresholds as number)
  const counts = confusionCounts(truth, applyThresholds(scores, thresholds))
  return {
    calibration: byValue((_, label) => platt[label]!),
    thresholds: byValue((_, label) => thresholds[label]!),
    validation: byValue((_, label) => {
      const present = Array.from(matrixColumn(truth, label))
      const column = Array.from(matrixColumn(scores, label))
      const positives = mean(column.filter((_, row) => present[row] === 1))
      const negatives = mean(column.filter((_, row) => present[row] === 0))
      return {
        tp: counts.truePositives[label]!,
        fp: counts.falsePositives[label]!,
        fn: counts.falseNegatives[label]!,
        tn: counts.trueNegatives[label]!,
        ...(positives === undefined ? {} : { meanScorePositives: positives }),
        ...(negatives === undefined ? {} : { meanScoreNegatives: negatives }),
        prior: priors[label]!,
      }
    }),
  }
}
