import { valueLabels } from '@valuecsv/comparison'
import type { LabelledText } from '@valuecsv/datasets'
import type { ManifestBase, QuantizationLoss } from '@valuecsv/evaluator'
import { type LabelMatrix, meanAveragePrecision, prevalence, type ScoreMatrix, sigmoid } from '@valuecsv/metrics'
import type { Recipe } from '../../recipe/recipe.ts'
import type { TrainingData } from '../../training-data.ts'
import { type Calibrated, calibrate } from './calibrate.ts'
import { measureTest } from './measure-test.ts'

/** What an evaluator gives for the texts of the parts, a row a text and the twelve values in label order. */
export interface EvaluatorLogits {
  /** As it really runs, in int8. */
  readonly validation: ScoreMatrix
  /** In fp32. */
  readonly exactValidation: ScoreMatrix
  /** As it really runs; absent where there is no test part. */
  readonly test?: ScoreMatrix
}

/** Texts, and what models that were not trained on them give. */
export interface HeldOut {
  readonly texts: readonly LabelledText[]
  readonly logits: ScoreMatrix
}

/** What a manifest says after measuring. */
export type MeasuredPart = Calibrated &
  Pick<ManifestBase, 'testMetrics' | 'calibrationCheck'> & {
    readonly quantization: QuantizationLoss
  }

/**
 * Calibration and thresholds from `heldOut`, by default the validation part; what int8 cost on the validation part; and
 * the figures on the test part, whether it is calibrated there among them.
 */
export function measureEvaluator(
  { validation, exactValidation, test }: EvaluatorLogits,
  data: TrainingData,
  recipe: Recipe,
  heldOut: HeldOut = { texts: data.validation, logits: validation },
): MeasuredPart {
  const priors = prevalence(valueLabels(data.train)).perLabel.map((share) => share ?? 0)
  const calibrated = calibrate(valueLabels(heldOut.texts), heldOut.logits, priors, recipe)
  const quantization = quantizationLoss(valueLabels(data.validation), validation, exactValidation)
  return { ...calibrated, quantization, ...measureTest(data.test, test, calibrated) }
}

function quantizationLoss(truth: LabelMatrix, logits: ScoreMatrix, exact: ScoreMatrix): QuantizationLoss {
  const [int8, fp32] = [logits, exact].map((given) => meanAveragePrecision(truth, given).macro.value)
  const differences = Array.from(logits.data, (logit, index) => Math.abs(sigmoid(logit) - sigmoid(exact.data[index]!)))
  return {
    texts: logits.rows,
    meanAbsoluteDifference: differences.reduce((sum, difference) => sum + difference, 0) / differences.length,
    maxAbsoluteDifference: differences.reduce((most, difference) => Math.max(most, difference), 0),
    ...(int8 === undefined || fp32 === undefined ? {} : { mAP: { int8, fp32 } }),
  }
}
