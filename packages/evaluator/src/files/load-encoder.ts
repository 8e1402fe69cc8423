import { parseBertConfig } from '@valuecsv/encoder'
import { ValueCsvError } from '@valuecsv/errors'
import { createTokenizer, type Tokenizer } from '@valuecsv/tokenizer'
import type { EncoderManifest } from '../manifest/manifest.ts'
import { checkLabels } from './check-labels.ts'
import type { ModelFiles } from './model-files.ts'
import { readJson } from './read-json.ts'
import { readManifest } from './read-manifest.ts'
import { readVerified } from './read-verified.ts'

/** The ONNX file of each precision. */
const MODEL_FILES = { int8: 'onnx/model_quantized.onnx', fp32: 'onnx/model.onnx' } as const

/** What the numbers of a model are stored as: 8-bit integers, or 32-bit floating point where the folder has it. */
export type Precision = keyof typeof MODEL_FILES

/** An encoder as read from its files, before a runtime has it. */
export interface LoadedEncoder {
  readonly manifest: EncoderManifest
  /** sha256 of the manifest: it stands for the whole model. */
  readonly digest: string
  readonly tokenizer: Tokenizer
  /** The bytes of the ONNX model. */
  readonly model: Uint8Array
}

/**
 * Reads what scoring needs of `files`, each with its digest checked. Errors: those of `readManifest` and
 * `readVerified`; `evaluator/labels-not-the-twelve`; `evaluator/window-too-long` when the windows are longer than the
 * model has positions; those of the tokenizer and of `parseBertConfig`.
 */
export async function loadEncoder(files: ModelFiles, precision: Precision): Promise<LoadedEncoder> {
  const { manifest, digest } = await readManifest(files)
  if (manifest.kind !== 'encoder') {
    throw new ValueCsvError(
      'evaluator/kind-not-supported',
      `${files.location}: can't score with a ${manifest.kind} yet`,
    )
  }
  const [configBytes, vocabulary, model] = await Promise.all(
    ['config.json', 'vocab.txt', MODEL_FILES[precision]].map((name) => readVerified(files, manifest, name)),
  )
  const source = `${files.location}/config.json`
  const config = readJson(configBytes!, source)
  checkLabels(config, manifest.labelOrder, source)
  const { maxPositions } = parseBertConfig(config, source)
  if (manifest.window.maxTokens > maxPositions) {
    throw new ValueCsvError(
      'evaluator/window-too-long',
      `${files.location}: window.maxTokens of the manifest: expected at most the ${maxPositions} positions of the model, got ${manifest.window.maxTokens}`,
    )
  }
  const tokenizer = createTokenizer({
    vocabulary: vocabulary!,
    lowerCase: manifest.lowerCase,
    fileName: `${files.location}/vocab.txt`,
  })
  return { manifest, digest, tokenizer, model: model! }
}
