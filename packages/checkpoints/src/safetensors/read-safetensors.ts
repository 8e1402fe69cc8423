import { SKIPPED_BYTES, toFloat32 } from '../element-type.ts'
import type { NamedTensor } from '../named-tensor.ts'
import { readSafetensorsHeader } from './read-header.ts'

export interface ReadSafetensorsOptions {
  /** What error messages call the file. Default `safetensors`. */
  readonly file?: string
}

/**
 * The tensors of a safetensors file by name, as float32 (float64, float16 and bfloat16 are converted). Aligned float32
 * data is a view into `bytes`. Tensors of integers or booleans, such as `position_ids`, are left out. Errors, naming the
 * file and the tensor: `checkpoints/broken-safetensors`, `checkpoints/unsupported-tensor` (8-bit floats, complex numbers).
 * Source: the safetensors format, github.com/huggingface/safetensors.
 */
export function readSafetensors(
  bytes: Uint8Array,
  { file = 'safetensors' }: ReadSafetensorsOptions = {},
): Map<string, NamedTensor> {
  const { entries, dataOffset } = readSafetensorsHeader(bytes, file)
  return new Map(
    entries
      .filter(({ type }) => !Object.hasOwn(SKIPPED_BYTES, type))
      .map(({ name, type, shape, begin, end }) => [
        name,
        { name, shape, data: toFloat32(type, bytes.subarray(dataOffset + begin, dataOffset + end)) },
      ]),
  )
}
