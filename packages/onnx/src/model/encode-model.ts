import { modelWriter } from './model-writer.ts'
import type { OnnxModel } from './onnx-model.ts'

/**
 * The bytes of an `.onnx` file (protocol buffers, IR version 8, weights inside). Same model, same bytes. A number that is no
 * integer where ONNX has integers, and a type that is none of ours, is a RangeError that names the node and the attribute,
 * or the weight, input or output.
 */
export function encodeModel(model: OnnxModel): Uint8Array {
  return modelWriter(model).finish()
}
