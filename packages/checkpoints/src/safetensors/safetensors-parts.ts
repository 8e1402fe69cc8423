import type { NamedTensor } from '../named-tensor.ts'

export interface WriteSafetensorsOptions {
  /** Free text beside the tensors, for example `{ format: 'pt' }`, which Python's transformers asks for. */
  readonly metadata?: Readonly<Record<string, string>>
}

/**
 * A float32 safetensors file in parts, one after the other; tensors lie in the given order, and their parts are their own
 * memory, nothing is copied. Same tensors, same bytes.
 */
export function safetensorsParts(
  tensors: Iterable<NamedTensor>,
  { metadata = { format: 'pt' } }: WriteSafetensorsOptions = {},
): readonly Uint8Array[] {
  const all = [...tensors]
  // Without a prototype, since a tensor may be named as one of its keys.
  const header: Record<string, unknown> = Object.assign(Object.create(null), { __metadata__: metadata })
  let offset = 0
  for (const { name, shape, data } of all) {
    header[name] = { dtype: 'F32', shape, data_offsets: [offset, offset + data.byteLength] }
    offset += data.byteLength
  }
  const json = new TextEncoder().encode(JSON.stringify(header))
  // Spaces behind the JSON align the data to eight bytes, as the format asks.
  const headerLength = Math.ceil(json.length / 8) * 8
  const start = new Uint8Array(8 + headerLength).fill(32)
  new DataView(start.buffer).setBigUint64(0, BigInt(headerLength), true)
  start.set(json, 8)
  return [start, ...all.map(({ data }) => new Uint8Array(data.buffer, data.byteOffset, data.byteLength))]
}
