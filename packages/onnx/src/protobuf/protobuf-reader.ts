import { ValueCsvError } from '@valuecsv/errors'

/** One field as it stands on the wire. */
export interface ProtobufField {
  readonly number: number
  /** The integer of a varint, as 64 bits with a sign; 0 for bytes. */
  readonly integer: bigint
  /** The bytes of a length-delimited or fixed field, a view into the input; empty for a varint. */
  readonly bytes: Uint8Array
  /** Whether it is a varint. */
  readonly isVarint: boolean
}

/** Reads the messages in one file. Whatever it holds, no more fields are read than any model of use has. */
export interface ProtobufReader {
  /** The fields of a message in the order of the bytes, without copying. */
  readonly fields: (message: Uint8Array) => Generator<ProtobufField>
  /** The integers of one field of a repeated one, packed or alone. */
  readonly integers: (field: ProtobufField) => number[]
  /** The error of a damaged file. */
  readonly broken: (what: string) => ValueCsvError
}

const wireSizes: Readonly<Record<number, number>> = { 1: 8, 5: 4 }
const nothing = new Uint8Array(0)
/** Fields and integers of packed ones. A BERT of 24 layers has some 20,000. */
const MOST_FIELDS = 500_000

/** A reader of the file `bytes`, which its errors call `source`; what it reads are views into them. */
export function protobufReader(file: Uint8Array, source: string): ProtobufReader {
  const broken = (what: string) =>
    new ValueCsvError('onnx/broken-model', `${source}: the ONNX model is damaged: ${what}`)
  const brokenAt = (what: string, message: Uint8Array, offset: number) =>
    broken(`${what} at byte ${message.byteOffset - file.byteOffset + offset}`)
  let count = 0
  const countOne = () => {
    if (++count > MOST_FIELDS) throw broken(`it has more than ${MOST_FIELDS} fields`)
  }

  /** Reads one varint; gives its value and the offset behind it. */
  function varint(message: Uint8Array, start: number): readonly [bigint, number] {
    let value = 0n
    for (let offset = start, shift = 0n; shift < 70n; offset++, shift += 7n) {
      const byte = message[offset]
      if (byte === undefined) throw brokenAt('it ends inside a number', message, start)
      value |= BigInt(byte & 127) << shift
      if (byte < 128) return [value, offset + 1]
    }
    throw brokenAt('a number is longer than 64 bits', message, start)
  }

  function* fields(message: Uint8Array): Generator<ProtobufField> {
    let offset = 0
    while (offset < message.length) {
      countOne()
      const start = offset
      const [tag, behindTag] = varint(message, offset)
      const number = Number(tag >> 3n)
      const wireType = Number(tag & 7n)
      offset = behindTag
      if (wireType === 0) {
        const [integer, next] = varint(message, offset)
        yield { number, integer: BigInt.asIntN(64, integer), bytes: nothing, isVarint: true }
        offset = next
        continue
      }
      let size = wireSizes[wireType]
      if (wireType === 2) {
        const [length, next] = varint(message, offset)
        size = Number(length)
        offset = next
      }
      if (size === undefined) throw brokenAt(`a field has the unknown wire type ${wireType}`, message, start)
      if (offset + size > message.length) throw brokenAt(`a field of ${size} bytes passes the end`, message, start)
      yield { number, integer: 0n, bytes: message.subarray(offset, offset + size), isVarint: false }
      offset += size
    }
  }

  function integers({ integer, bytes, isVarint }: ProtobufField): number[] {
    if (isVarint) return [Number(integer)]
    const values: number[] = []
    for (let offset = 0; offset < bytes.length; ) {
      countOne()
      const [value, next] = varint(bytes, offset)
      values.push(Number(BigInt.asIntN(64, value)))
      offset = next
    }
    return values
  }

  return { fields, integers, broken }
}
