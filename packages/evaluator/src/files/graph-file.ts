/** What the numbers of a model are stored as: 8-bit integers, or 32-bit floating point where the folder has it. */
export type Precision = 'int8' | 'fp32'

const names: Readonly<Record<Precision, string>> = { int8: 'onnx/model_quantized.onnx', fp32: 'onnx/model.onnx' }

/** The path of an encoder's ONNX graph in the model, or in its member's folder where the model has members. */
export function graphFile(precision: Precision, member?: string): string {
  return member === undefined ? names[precision] : `${member.replace(/\/+$/, '')}/${names[precision]}`
}
