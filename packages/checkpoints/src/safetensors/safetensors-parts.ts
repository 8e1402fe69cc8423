import { quoted, ValueCsvError } from '@valuecsv/errors'
import type { NamedTensor } from '../named-tensor.ts'

export interface WriteSafetensorsOptions {
  /** Free text beside the tensors, for example `{ format: 'pt' }`, which Python's transformers asks for. */
  readonly metadata?: Readonly<Record<string, string>>
}

/**
 * A float32 safetensors file in parts, one after the other; tensors lie in the given order, and their parts are their own
 * memory, nothing is copied. Same tensors, same bytes. Error: `checkpoints/wrong-tensor` names a tensor whose shape and
 * data do not fit, or of which there are two.
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
    const size = shape.reduce((product, length) => product * length, 1)
    if (size !== data.length)
      throw wrong(name, `has data of length ${data.length}, its shape [${shape}] asks for ${size}`)
    if (name in header) throw wrong(name, name === '__metadata__' ? 'has the name of the metadata' : 'is there twice')
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

function wrong(name: string, problem: string): ValueCsvError {
  return new ValueCsvError('checkpoints/wrong-tensor', `safetensors: tensor ${quoted(name)} ${problem}`)
}
