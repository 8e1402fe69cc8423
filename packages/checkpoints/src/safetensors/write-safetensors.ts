import type { NamedTensor } from '../named-tensor.ts'
import { safetensorsParts, type WriteSafetensorsOptions } from './safetensors-parts.ts'

/** The bytes of a float32 safetensors file; tensors lie in the given order. Same tensors, same bytes. Errors: those of `safetensorsParts`. */
export function writeSafetensors(tensors: Iterable<NamedTensor>, options: WriteSafetensorsOptions = {}): Uint8Array {
  const parts = safetensorsParts(tensors, options)
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let position = 0
  for (const part of parts) {
    bytes.set(part, position)
    position += part.length
  }
  return bytes
}
