import { type NamedTensor, readPyTorch, readSafetensors, withoutModulePrefix } from '@valuecsv/checkpoints'

const BRACE = 0x7b

/**
 * The tensors of a checkpoint, safetensors or PyTorch's, without `DataParallel`'s prefix. What the file begins with
 * tells which it is, since people rename files. Errors: those of `readSafetensors` and `readPyTorch`, which name `source`.
 */
export function checkpointTensors(bytes: Uint8Array, source: string): Map<string, NamedTensor> {
  // Safetensors begin with the length of a JSON object in 64 bits; no PyTorch file has a zero and a brace there.
  const isSafetensors = (bytes[7] === 0 && bytes[8] === BRACE) || source.endsWith('.safetensors')
  return withoutModulePrefix(isSafetensors ? readSafetensors(bytes, { source }) : readPyTorch(bytes, { source }))
}
