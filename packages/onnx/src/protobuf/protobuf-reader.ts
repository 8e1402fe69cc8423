import { ValueCsvError } from '@valuecsv/errors'

/** One field as it stands on the wire. */
export interface ProtobufField {
  readonly number: number
  /** The integer of a varint or fixed field; 0 for bytes. */
  readonly integer: bigint
  /** The bytes of a length-delimited or fixed field, a view into the input; empty for a varint. */
  readonly bytes: Uint8Array
}

const wireSizes: Readonly<Record<number, number>> = { 1: 8, 5: 4 }
const nothing = new Uint8Array(0)

function broken(what: string, offset: number): ValueCsvError {
  return new ValueCsvError('onnx/broken-model', `The ONNX model is damaged: ${what} at byte ${offset}.`)
}

/** Reads one varint; gives its value and the offset behind it. */
function readVarint(bytes: Uint8Array, start: number): readonly [bigint, number] {
  let value = 0n
  for (let offset = start, shift = 0n; shift < 70n; offset++, shift += 7n) {
    const byte = bytes[offset]
    if (byte === undefined) throw broken('it ends inside a number', start)
    value |= BigInt(byte & 127) << shift
    if (byte < 128) return [value, offset + 1]
  }
  throw broken('a number is longer than 64 bits', start)
}

/** The fields of a protocol-buffer message in the order of the bytes, without copying. */
export function* readFields(bytes: Uint8Array): Generator<ProtobufField> {
  let offset = 0
  while (offset < bytes.length) {
    const start = offset
    const [tag, behindTag] = readVarint(bytes, offset)
    const number = Number(tag >> 3n)
    const wireType = Number(tag & 7n)
    offset = behindTag
    if (wireType === 0) {
      const [integer, next] = readVarint(bytes, offset)
      yield { number, integer, bytes: nothing }
      offset = next
      continue
    }
    let size = wireSizes[wireType]
    if (wireType === 2) {
      const [length, next] = readVarint(bytes, offset)
      size = Number(length)
      offset = next
    }
    if (size === undefined) throw broken(`a field has the unknown wire type ${wireType}`, start)
    if (offset + size > bytes.length) throw broken(`a field of ${size} bytes passes the end`, start)
    yield { number, integer: 0n, bytes: bytes.subarray(offset, offset + size) }
    offset += size
  }
}

/** The integers of a packed repeated field. */
export function readPackedIntegers(bytes: Uint8Array): bigint[] {
  const values: bigint[] = []
  for (let offset = 0; offset < bytes.length; ) {
    const [value, next] = readVarint(bytes, offset)
    values.push(BigInt.asIntN(64, value))
    offset = next
  }
  return values
}
