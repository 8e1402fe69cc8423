import type { LabelledText } from '@valuecsv/datasets'
import { type BertParameters, inferenceModel } from '@valuecsv/encoder'
import { byValue, type EncoderManifest, type ManifestDraft } from '@valuecsv/evaluator'
import type { ModelFolderContent } from '@valuecsv/evaluator/node'
import type { Runtime } from '@valuecsv/runtime'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { contentFiles } from './content-files.ts'
import { crossFittingRecord } from './cross-fitting-record.ts'
import { detailsPart, type EvaluatorDetails } from './evaluator-details.ts'
import { evaluatorLogits } from './evaluator-logits.ts'
import { huggingFaceFiles } from './hugging-face-files.ts'
import { type EvaluatorLogits, type HeldOut, measureEvaluator } from './measuring/measure-evaluator.ts'

export interface FinishEvaluatorOptions extends EvaluatorDetails {
  readonly runtime: Runtime
  readonly signal?: AbortSignal | undefined
}

/** What goes into the folder of an evaluator, and what it gives for the texts of the parts. */
export interface FinishedEvaluator extends ModelFolderContent {
  readonly logits: EvaluatorLogits
}

/** The same of one encoder. */
export interface FinishedEncoder extends FinishedEvaluator {
  readonly manifest: Omit<EncoderManifest, 'schemaVersion' | 'files'>
}

const quantized = 'onnx/model_quantized.onnx'

/**
 * The files and the manifest of an evaluator with these parameters: the int8 model, calibrated and given thresholds on
 * texts that were held out (by default the validation part) as it will really run, compared with fp32, and measured once
 * on the test part.
 */
export async function finishEvaluator(
  parameters: BertParameters,
  options: FinishEvaluatorOptions,
  heldOut?: HeldOut,
): Promise<FinishedEncoder> {
  const { base, data, recipe, lowerCase } = options
  const model = inferenceModel(base.config, parameters, { head: recipe.head, precision: 'int8' })
  const files = { ...huggingFaceFiles(base, lowerCase), [quantized]: model }
  const logits = await encoderLogits(parameters, files, options, heldOut ? 'test' : 'validation')
  const measured = measureEvaluator(logits, data, recipe, heldOut)
  const crossFitting = heldOut && crossFittingRecord(data, recipe, options.seed)
  return { manifest: { ...plainManifest(options), ...measured, ...(crossFitting && { crossFitting }) }, files, logits }
}

/** What an encoder of twelve values gives, its texts read as an evaluator reads them; `exact` is the part that is read in fp32, too. */
export async function encoderLogits(
  parameters: BertParameters,
  files: Readonly<Record<string, Uint8Array | string>>,
  options: FinishEvaluatorOptions,
  exact: 'validation' | 'test' | undefined,
): Promise<EvaluatorLogits> {
  const { base, data, recipe } = options
  const fp32 = inferenceModel(base.config, parameters, { head: recipe.head, precision: 'fp32' })
  const opened = await contentFiles({ manifest: plainManifest(options), files: { ...files, 'onnx/model.onnx': fp32 } })
  const validation = await evaluatorLogits(opened, data.validation, options)
  const inFp32 = (texts: readonly LabelledText[]) => evaluatorLogits(opened, texts, { ...options, precision: 'fp32' })
  const exactValidation = exact === 'validation' && { exactValidation: await inFp32(data.validation) }
  if (data.test === undefined || data.test.length === 0) return { validation, ...exactValidation }
  const test = await evaluatorLogits(opened, data.test, options)
  return { validation, ...exactValidation, test, ...(exact === 'test' && { exactTest: await inFp32(data.test) }) }
}

/** The manifest before anything was measured: plain sigmoids, thresholds of 0.5. */
function plainManifest(details: EvaluatorDetails) {
  return {
    kind: 'encoder',
    ...detailsPart(details),
    labelOrder: [...VALUE_IDS],
    thresholds: byValue(() => 0.5),
    calibration: byValue(() => ({ slope: 1, intercept: 0 })),
    validation: byValue(() => ({ tp: 0, fp: 0, fn: 0, tn: 0, prior: 0 })),
  } satisfies ManifestDraft
}
