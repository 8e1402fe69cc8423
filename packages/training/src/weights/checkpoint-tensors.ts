import {
  type NamedTensor,
  readPyTorch,
  readSafetensors,
  readSafetensorsMetadata,
  withoutModulePrefix,
} from '@valuecsv/checkpoints'
import { HEADS, type Head } from '@valuecsv/encoder'

const BRACE = 0x7b

/**
 * The tensors of a checkpoint, safetensors or PyTorch's, without `DataParallel`'s prefix. What the file begins with
 * tells which it is, since people rename files. Errors: those of `readSafetensors` and `readPyTorch`, which name `file`.
 */
export function checkpointTensors(bytes: Uint8Array, file: string): Map<string, NamedTensor> {
  const tensors = isSafetensors(bytes, file) ? readSafetensors(bytes, { file }) : readPyTorch(bytes, { file })
  return withoutModulePrefix(tensors)
}

/** The head that safetensors say they were trained with, as those do that are written here; `undefined` of any other file. */
export function checkpointHead(bytes: Uint8Array, file: string): Head | undefined {
  const named = isSafetensors(bytes, file) ? readSafetensorsMetadata(bytes, { file }).head : undefined
  return HEADS.find((head) => head === named)
}

/** Safetensors begin with the length of a JSON object in 64 bits; no PyTorch file has a zero and a brace there. */
function isSafetensors(bytes: Uint8Array, file: string): boolean {
  return (bytes[7] === 0 && bytes[8] === BRACE) || file.endsWith('.safetensors')
}
