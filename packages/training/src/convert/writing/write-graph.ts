import { join } from 'node:path'
import {
  type BertConfig,
  type BertParameters,
  type InferenceModelOptions,
  inferenceModelFiles,
} from '@valuecsv/encoder'
import { writeParts } from './write-parts.ts'

export interface WriteGraphOptions extends InferenceModelOptions {
  /** Weights of more bytes than this lie in a file beside their graph. Default 2,000,000,000. */
  readonly largestBytes?: number | undefined
}

/**
 * Writes the graph of a classifier into `folder`: `onnx/model_quantized.onnx` in 8 bits, `onnx/model.onnx` in 32. Gives
 * the sha256 of each file by its path inside `folder`. Error: `training/cannot-write`.
 */
export async function writeGraph(
  folder: string,
  config: BertConfig,
  parameters: BertParameters,
  { head, precision, largestBytes }: WriteGraphOptions,
): Promise<Record<string, string>> {
  const name = precision === 'int8' ? 'model_quantized.onnx' : 'model.onnx'
  const limit = largestBytes === undefined ? {} : { largestBytes }
  const files = inferenceModelFiles(config, parameters, { head, precision, name, ...limit })
  const digests: Record<string, string> = {}
  for (const [file, parts] of Object.entries(files)) {
    digests[`onnx/${file}`] = await writeParts(join(folder, 'onnx', file), parts)
  }
  return digests
}
