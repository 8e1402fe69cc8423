import { readSafetensorsHeader } from './read-header.ts'
import type { ReadSafetensorsOptions } from './read-safetensors.ts'

/** The free texts beside the tensors of a safetensors file. Errors: those of `readSafetensors`. */
export function readSafetensorsMetadata(
  bytes: Uint8Array,
  { file = 'safetensors' }: ReadSafetensorsOptions = {},
): Readonly<Record<string, string>> {
  return readSafetensorsHeader(bytes, file).metadata
}
