/**
 * Files that a manifest may list and a copy of the model may lack: 32-bit weights, for training to go on and for scoring
 * in full precision. They are ten times as large as all the rest.
 */
export const OPTIONAL_FILES: readonly string[] = ['onnx/model.onnx', 'model.safetensors']
