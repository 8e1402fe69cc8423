import type { LabelledText } from '@valuecsv/datasets'
import { type BertParameters, inferenceModel } from '@valuecsv/encoder'
import type { ManifestDraft } from '@valuecsv/evaluator'
import type { ModelFolderContent } from '@valuecsv/evaluator/node'
import type { Runtime } from '@valuecsv/runtime'
import { byValue, VALUE_IDS } from '@valuecsv/taxonomy'
import { contentFiles } from './content-files.ts'
import { detailsPart, type EvaluatorDetails } from './evaluator-details.ts'
import { evaluatorLogits } from './evaluator-logits.ts'
import { huggingFaceFiles } from './hugging-face-files.ts'
import type { EvaluatorLogits } from './measuring/measure-evaluator.ts'

export interface QuantizeEncoderOptions extends EvaluatorDetails {
  readonly runtime: Runtime
  readonly signal?: AbortSignal | undefined
}

/** An encoder as it will run, and what it gives. */
export interface QuantizedEncoder {
  /** By path in the model folder. */
  readonly files: ModelFolderContent['files']
  /** For the texts of the parts. */
  readonly logits: EvaluatorLogits
}

/**
 * The files of the int8 model of a classifier of the twelve values with these parameters, and what it gives for the texts of
 * the parts, read as an evaluator reads them; `exact` is the part that is read in fp32, too.
 */
export async function quantizeEncoder(
  parameters: BertParameters,
  options: QuantizeEncoderOptions,
  exact?: 'validation' | 'test',
): Promise<QuantizedEncoder> {
  const { base, data, recipe, lowerCase } = options
  const modelIn = (precision: 'int8' | 'fp32') =>
    inferenceModel(base.config, parameters, { head: recipe.head, precision })
  const files = {
    ...huggingFaceFiles(base, { lowerCase, maxTokens: recipe.maxTokens }),
    'onnx/model_quantized.onnx': modelIn('int8'),
  }
  const opened = await contentFiles({
    manifest: plainManifest(options),
    files: { ...files, ...(exact && { 'onnx/model.onnx': modelIn('fp32') }) },
  })
  const validation = await evaluatorLogits(opened, data.validation, options)
  const inFp32 = (texts: readonly LabelledText[]) => evaluatorLogits(opened, texts, { ...options, precision: 'fp32' })
  const exactValidation = exact === 'validation' && { exactValidation: await inFp32(data.validation) }
  if (data.test === undefined || data.test.length === 0) return { files, logits: { validation, ...exactValidation } }
  const test = await evaluatorLogits(opened, data.test, options)
  const exactTest = exact === 'test' && { exactTest: await inFp32(data.test) }
  return { files, logits: { validation, ...exactValidation, test, ...exactTest } }
}

/** The manifest before anything was measured: plain sigmoids, thresholds of 0.5. */
export function plainManifest(details: EvaluatorDetails) {
  return {
    kind: 'encoder',
    ...detailsPart(details),
    labelOrder: [...VALUE_IDS],
    thresholds: byValue(() => 0.5),
    calibration: byValue(() => ({ slope: 1, intercept: 0 })),
    validation: byValue(() => ({ tp: 0, fp: 0, fn: 0, tn: 0, prior: 0 })),
  } satisfies ManifestDraft
}
