import { modelWriter } from './model-writer.ts'
import type { OnnxModel } from './onnx-model.ts'

/** The bytes of an `.onnx` file (protocol buffers, IR version 8, weights inside). Same model, same bytes. */
export function encodeModel(model: OnnxModel): Uint8Array {
  return modelWriter(model).finish()
}
