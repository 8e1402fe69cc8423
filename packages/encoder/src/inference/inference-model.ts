import { decodeModel, encodeModel, encodeModelFiles, type FileParts } from '@valuecsv/onnx'
import type { BertConfig } from '../bert-config.ts'
import type { BertParameters } from '../parameters/bert-parameters.ts'
import { type ModelParametersOptions, modelParameters } from '../parameters/model-parameters.ts'
import { type InferenceModelOptions, inferenceGraph } from './inference-graph.ts'

/**
 * The bytes of an ONNX model: int64 `input_ids`, `attention_mask`, `token_type_ids` `[batch, length]` to float32
 * `logits` `[batch, labels]` and `pooled` `[batch, hidden]`. Error: `encoder/missing-parameter` names what config and head
 * ask for and `parameters` have not, such as another head's; `gpu` with another precision than `fp32` is a RangeError.
 */
export function inferenceModel(
  config: BertConfig,
  parameters: BertParameters,
  options: InferenceModelOptions,
): Uint8Array {
  return encodeModel(inferenceGraph(config, parameters, options))
}

/**
 * The bytes of a model like the int8 one in `bytes`, for a GPU: its weights as 32-bit numbers, every node one that WebGPU
 * can run. Errors: those of `decodeModel` and `modelParameters`.
 */
export function dequantizedModel(bytes: Uint8Array, config: BertConfig, options: ModelParametersOptions): Uint8Array {
  const parameters = modelParameters(decodeModel(bytes, options), config, options)
  return inferenceModel(config, parameters, { head: options.head, precision: 'fp32', target: 'gpu' })
}

export interface InferenceModelFilesOptions extends InferenceModelOptions {
  /** Name of the `.onnx` file. */
  readonly name: string
  /** Weights of more bytes than this lie in a second file. Default 2,000,000,000. */
  readonly largestBytes?: number
}

/**
 * The same model as the parts of its files by name: `name`, and `name` with `_data` where the weights need a second one.
 * Errors: those of `inferenceModel`.
 */
export function inferenceModelFiles(
  config: BertConfig,
  parameters: BertParameters,
  { name, largestBytes, ...options }: InferenceModelFilesOptions,
): Record<string, FileParts> {
  const graph = inferenceGraph(config, parameters, options)
  return encodeModelFiles(graph, name, largestBytes === undefined ? {} : { largestBytes })
}
