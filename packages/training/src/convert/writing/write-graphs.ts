import { join } from 'node:path'
import { safetensorsParts } from '@valuecsv/checkpoints'
import { type BertConfig, type BertParameters, type Head, inferenceModelFiles } from '@valuecsv/encoder'
import { writeParts } from './write-parts.ts'

export interface WriteGraphsOptions {
  readonly head: Head
  /** Whether the weights in 32 bits are written too, as a graph and as safetensors. */
  readonly keepFp32: boolean
  /** Weights of more bytes than this lie beside their graph. Default 2,000,000,000. */
  readonly largestBytes?: number | undefined
}

/**
 * Writes a classifier into `folder`: the graph in 8 bits, `onnx/model_quantized.onnx`, and on request `onnx/model.onnx`
 * and `model.safetensors`, one after the other, so that no two are in memory. Gives the sha256 of each file by its path
 * inside `folder`. Error: `training/cannot-write`.
 */
export async function writeGraphs(
  folder: string,
  config: BertConfig,
  parameters: BertParameters,
  { head, keepFp32, largestBytes }: WriteGraphsOptions,
): Promise<Record<string, string>> {
  const digests: Record<string, string> = {}
  const graph = async (precision: 'int8' | 'fp32', name: string) => {
    const limit = largestBytes === undefined ? {} : { largestBytes }
    const files = inferenceModelFiles(config, parameters, { head, precision, name, ...limit })
    for (const [file, parts] of Object.entries(files)) {
      digests[`onnx/${file}`] = await writeParts(join(folder, 'onnx', file), parts)
    }
  }
  await graph('int8', 'model_quantized.onnx')
  if (!keepFp32) return digests
  await graph('fp32', 'model.onnx')
  // The head tells readers other than transformers how the pooled vector is made; transformers itself always pools.
  const parts = safetensorsParts(parameters.values(), { metadata: { format: 'pt', head } })
  digests['model.safetensors'] = await writeParts(join(folder, 'model.safetensors'), parts)
  return digests
}
