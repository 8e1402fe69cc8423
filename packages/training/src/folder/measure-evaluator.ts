import type { ManifestBase, QuantizationLoss } from '@valuecsv/evaluator'
import { prevalence, type ScoreMatrix, sigmoid } from '@valuecsv/metrics'
import type { Recipe } from '../recipe/recipe.ts'
import type { TrainingData } from '../training-data.ts'
import { type Calibrated, calibrate } from './calibrate.ts'
import { truthOf } from './score-matrices.ts'
import { testMetrics } from './test-metrics.ts'

/** What an evaluator gives for the texts of the parts, a row a text and the twelve values in label order. */
export interface EvaluatorLogits {
  /** As it really runs, in int8. */
  readonly validation: ScoreMatrix
  /** In fp32. */
  readonly exactValidation: ScoreMatrix
  /** As it really runs; absent where there is no test part. */
  readonly test?: ScoreMatrix
}

/** What a manifest says after measuring. */
export type MeasuredPart = Calibrated &
  Pick<ManifestBase, 'testMetrics'> & {
    readonly quantization: QuantizationLoss
  }

/** Calibration and thresholds from the validation part, what int8 cost there, and the figures on the test part. */
export function measureEvaluator(
  { validation, exactValidation, test }: EvaluatorLogits,
  data: TrainingData,
  recipe: Recipe,
): MeasuredPart {
  const priors = prevalence(truthOf(data.train)).perLabel.map((share) => share ?? 0)
  const calibrated = calibrate(truthOf(data.validation), validation, priors, recipe)
  const measured = { ...calibrated, quantization: quantizationLoss(validation, exactValidation) }
  if (test === undefined || data.test === undefined) return measured
  const texts = data.test.map(({ text }) => text)
  return { ...measured, testMetrics: testMetrics(truthOf(data.test), test, texts, calibrated) }
}

function quantizationLoss(logits: ScoreMatrix, exact: ScoreMatrix): QuantizationLoss {
  const differences = Array.from(logits.data, (logit, index) => Math.abs(sigmoid(logit) - sigmoid(exact.data[index]!)))
  return {
    texts: logits.rows,
    meanAbsoluteDifference: differences.reduce((sum, difference) => sum + difference, 0) / differences.length,
    maxAbsoluteDifference: differences.reduce((most, difference) => Math.max(most, difference), 0),
  }
}
