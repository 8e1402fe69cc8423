import { readSafetensorsHeader } from './read-header.ts'
import type { ReadSafetensorsOptions } from './read-safetensors.ts'

/** The free texts beside the tensors of a safetensors file. Errors: those of `readSafetensors`. */
export function readSafetensorsMetadata(
  bytes: Uint8Array,
  { source = 'safetensors' }: ReadSafetensorsOptions = {},
): Readonly<Record<string, string>> {
  return readSafetensorsHeader(bytes, source).metadata
}
