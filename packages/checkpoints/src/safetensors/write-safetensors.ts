import type { NamedTensor } from '../named-tensor.ts'

export interface WriteSafetensorsOptions {
  /** Free text beside the tensors, for example `{ format: 'pt' }`, which Python's transformers asks for. */
  readonly metadata?: Readonly<Record<string, string>>
}

/** The bytes of a float32 safetensors file; tensors lie in the given order. Same tensors, same bytes. */
export function writeSafetensors(
  tensors: Iterable<NamedTensor>,
  { metadata = { format: 'pt' } }: WriteSafetensorsOptions = {},
): Uint8Array {
  const all = [...tensors]
  const header: Record<string, unknown> = { __metadata__: metadata }
  let offset = 0
  for (const { name, shape, data } of all) {
    header[name] = { dtype: 'F32', shape, data_offsets: [offset, offset + data.byteLength] }
    offset += data.byteLength
  }
  const json = new TextEncoder().encode(JSON.stringify(header))
  // Spaces behind the JSON align the data to eight bytes, as the format asks.
  const headerLength = Math.ceil(json.length / 8) * 8
  const bytes = new Uint8Array(8 + headerLength + offset).fill(32, 8, 8 + headerLength)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(headerLength), true)
  bytes.set(json, 8)
  let position = 8 + headerLength
  for (const { data } of all) {
    bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), position)
    position += data.byteLength
  }
  return bytes
}
