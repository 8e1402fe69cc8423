import { type BertParameters, inferenceModel } from '@valuecsv/encoder'
import { buildManifest, byValue, type ManifestDraft, type QuantizationLoss, sha256 } from '@valuecsv/evaluator'
import type { ModelFolderContent } from '@valuecsv/evaluator/node'
import { prevalence, type ScoreMatrix, sigmoid } from '@valuecsv/metrics'
import type { Runtime } from '@valuecsv/runtime'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import type { BaseModel } from '../base-model.ts'
import type { Recipe } from '../recipe/recipe.ts'
import type { TrainingData } from '../training-data.ts'
import { calibrate } from './calibrate.ts'
import { huggingFaceFiles } from './hugging-face-files.ts'
import { memoryFiles } from './memory-files.ts'
import { evaluatorLogits, truthOf } from './score-matrices.ts'
import { testMetrics } from './test-metrics.ts'

/** What is recorded about an evaluator beside its weights. */
export interface EvaluatorDetails {
  readonly name: string
  readonly base: BaseModel
  readonly data: TrainingData
  readonly recipe: Recipe
  readonly seed: number
  readonly lowerCase: boolean
  /** SPDX expression of the weights' licence. */
  readonly licence: string
  /** One line for each work that must be named. */
  readonly attribution: readonly string[]
}

export interface FinishEvaluatorOptions extends EvaluatorDetails {
  readonly runtime: Runtime
  readonly signal?: AbortSignal
}

const quantized = 'onnx/model_quantized.onnx'

/**
 * The files and the manifest of an evaluator with these parameters: the int8 model, calibrated and given thresholds on
 * the validation part as it will really run, compared with fp32, and measured once on the test part.
 */
export async function finishEvaluator(
  parameters: BertParameters,
  options: FinishEvaluatorOptions,
): Promise<ModelFolderContent> {
  const { base, data, recipe, lowerCase } = options
  const { head } = recipe
  const model = inferenceModel(base.config, parameters, { head, precision: 'int8' })
  const files = { ...huggingFaceFiles(base, lowerCase), [quantized]: model }
  const fp32 = { 'onnx/model.onnx': inferenceModel(base.config, parameters, { head, precision: 'fp32' }) }
  const plain = plainManifest(options)
  const provisional = await filesInMemory(options.name, plain, { ...files, ...fp32 })

  const logits = await evaluatorLogits(provisional, data.validation, options)
  const exact = await evaluatorLogits(provisional, data.validation, { ...options, precision: 'fp32' })
  const priors = prevalence(truthOf(data.train)).perLabel.map((share) => share ?? 0)
  const calibrated = calibrate(truthOf(data.validation), logits, priors, recipe)
  const manifest = { ...plain, ...calibrated, quantization: quantizationLoss(logits, exact) }
  if (data.test === undefined || data.test.length === 0) return { manifest, files }
  const test = await evaluatorLogits(provisional, data.test, options)
  return {
    manifest: {
      ...manifest,
      testMetrics: testMetrics(
        truthOf(data.test),
        test,
        data.test.map(({ text }) => text),
        calibrated,
      ),
    },
    files,
  }
}

/** The manifest before anything was measured: plain sigmoids, thresholds of 0.5. */
function plainManifest(options: EvaluatorDetails): ManifestDraft {
  const { base, data, recipe } = options
  const { name, ...parameters } = recipe
  return {
    kind: 'encoder',
    name: options.name,
    base: base.name,
    head: recipe.head,
    labelOrder: [...VALUE_IDS],
    recipe: { name, parameters },
    seed: options.seed,
    thresholds: byValue(() => 0.5),
    calibration: byValue(() => ({ slope: 1, intercept: 0 })),
    window: { maxTokens: recipe.maxTokens, join: recipe.windowJoin },
    lowerCase: options.lowerCase,
    validation: byValue(() => ({ tp: 0, fp: 0, fn: 0, tn: 0, prior: 0 })),
    dataset: data.dataset,
    split: data.split,
    licence: options.licence,
    attribution: options.attribution,
  }
}

async function filesInMemory(name: string, draft: ManifestDraft, content: Record<string, Uint8Array | string>) {
  const utf8 = new TextEncoder()
  const files = new Map(
    Object.entries(content).map(([path, data]) => [path, typeof data === 'string' ? utf8.encode(data) : data]),
  )
  const digests: Record<string, string> = {}
  for (const [path, bytes] of files) digests[path] = await sha256(bytes)
  files.set('valuecsv.json', utf8.encode(JSON.stringify(buildManifest(draft, digests))))
  return memoryFiles(name, files)
}

function quantizationLoss(logits: ScoreMatrix, exact: ScoreMatrix): QuantizationLoss {
  const differences = Array.from(logits.data, (logit, index) => Math.abs(sigmoid(logit) - sigmoid(exact.data[index]!)))
  return {
    texts: logits.rows,
    meanAbsoluteDifference: differences.reduce((sum, difference) => sum + difference, 0) / differences.length,
    maxAbsoluteDifference: differences.reduce((most, difference) => Math.max(most, difference), 0),
  }
}
