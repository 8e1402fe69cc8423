import { valueLabelMatrix } from '@valuecsv/comparison'
import type { LabelledText } from '@valuecsv/datasets'
import type { CrossFitting, ManifestBase, QuantizationLoss } from '@valuecsv/evaluator'
import { type LabelMatrix, meanAveragePrecision, prevalence, type ScoreMatrix, sigmoid } from '@valuecsv/metrics'
import type { EvaluatorDetails } from '../evaluator-details.ts'
import { type Calibrated, calibrate, calibrateCrossFitted } from './calibrate.ts'
import { measureTest } from './measure-test.ts'

/** What an evaluator gives for the texts of the parts, a row a text and the twelve values in label order. */
export interface EvaluatorLogits {
  /** As it really runs, in int8. */
  readonly validation: ScoreMatrix
  /** In fp32; absent where the validation part was trained on, and of folds, of which nobody asks it. */
  readonly exactValidation?: ScoreMatrix
  /** As it really runs; absent where there is no test part. */
  readonly test?: ScoreMatrix
  /** In fp32; there where the validation part was trained on. */
  readonly exactTest?: ScoreMatrix
}

/** Texts, and what models that were not trained on them give. */
export interface HeldOut {
  readonly texts: readonly LabelledText[]
  readonly logits: ScoreMatrix
}

/** What a manifest says after measuring. */
export type MeasuredPart = Calibrated &
  Pick<ManifestBase, 'testMetrics' | 'calibrationCheck'> & {
    readonly quantization?: QuantizationLoss
    readonly crossFitting?: CrossFitting
  }

/**
 * Calibration and thresholds from `heldOut`, by default the validation part; what int8 cost on texts that were not trained
 * on; and the figures on the test part, whether it is calibrated there among them.
 */
export function measureEvaluator(
  logits: EvaluatorLogits,
  { data, recipe, seed }: Pick<EvaluatorDetails, 'data' | 'recipe' | 'seed'>,
  heldOut?: HeldOut,
): MeasuredPart {
  const { validation, test } = logits
  const priors = prevalence(valueLabelMatrix(heldOut?.texts ?? data.train)).perLabel.map((share) => share ?? 0)
  const calibrated = heldOut
    ? calibrateCrossFitted(valueLabelMatrix(heldOut.texts), heldOut.logits, { priors, rule: recipe, seed, fresh: test })
    : calibrate(valueLabelMatrix(data.validation), validation, priors, recipe)
  const quantization =
    quantizationOn(data.test, test, logits.exactTest) ??
    quantizationOn(data.validation, validation, logits.exactValidation)
  return { ...calibrated, ...(quantization && { quantization }), ...measureTest(data.test, test, calibrated) }
}

function quantizationOn(
  texts: readonly LabelledText[] | undefined,
  logits: ScoreMatrix | undefined,
  exact: ScoreMatrix | undefined,
): QuantizationLoss | undefined {
  return texts && logits && exact && quantizationLoss(valueLabelMatrix(texts), logits, exact)
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
