const optional = /(^|\/)(onnx\/model\.onnx(_data)?|model\.safetensors)$/

/**
 * Whether a copy of a model may lack the file at `path` although its manifest lists it: 32-bit weights, of the model or
 * of one of its members, for training to go on and for scoring in full precision. They are ten times as large as all
 * the rest.
 */
export function isOptionalFile(path: string): boolean {
  return optional.test(path)
}
