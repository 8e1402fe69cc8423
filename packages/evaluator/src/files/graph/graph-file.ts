/**
 * What a model computes with: 8-bit integers; 32-bit floating point where the folder has it; or `dequantized`, the 8-bit
 * weights as 32-bit numbers in a graph that WebGPU runs whole.
 */
export type Precision = 'int8' | 'fp32' | 'dequantized'

const names: Readonly<Record<Precision, string>> = {
  int8: 'onnx/model_quantized.onnx',
  fp32: 'onnx/model.onnx',
  dequantized: 'onnx/model_quantized.onnx',
}

/** The path of an encoder's ONNX graph in the model, or in its member's folder where the model has members. */
export function graphFile(precision: Precision, member?: string): string {
  return member === undefined ? names[precision] : `${member.replace(/\/+$/, '')}/${names[precision]}`
}
