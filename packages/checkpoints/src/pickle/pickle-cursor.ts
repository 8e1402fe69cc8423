import type { PickleErrors } from './pickle-errors.ts'

/** Reads a pickle from its beginning to its end. */
export interface PickleCursor {
  /** Where the next byte lies. */
  readonly position: () => number
  /** The byte `ahead` of the next one, without reading it. */
  readonly peek: (ahead: number) => number | undefined
  readonly uint8: () => number
  readonly uint16: () => number
  readonly uint32: () => number
  readonly int32: () => number
  readonly float64: () => number
  /** A signed little-endian integer of that many bytes, at most 8 and within ±2^53. */
  readonly integer: (length: number) => number
  readonly text: (length: number) => string
  readonly line: () => string
  readonly skip: (length: number) => void
}

const utf8 = new TextDecoder('utf-8', { fatal: true })
const NEWLINE = 10

export function pickleCursor(bytes: Uint8Array, { broken }: PickleErrors): PickleCursor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let next = 0
  const take = (length: number): number => {
    if (!(length <= bytes.length - next)) throw broken(`ends in the middle, at byte ${bytes.length}`)
    next += length
    return next - length
  }
  const text = (length: number): string => {
    const begin = take(length)
    try {
      return utf8.decode(bytes.subarray(begin, begin + length))
    } catch {
      throw broken(`has text that is no UTF-8 at byte ${begin}`)
    }
  }
  return {
    position: () => next,
    peek: (ahead) => bytes[next + ahead],
    uint8: () => view.getUint8(take(1)),
    uint16: () => view.getUint16(take(2), true),
    uint32: () => view.getUint32(take(4), true),
    int32: () => view.getInt32(take(4), true),
    float64: () => view.getFloat64(take(8), false),
    integer: (length) => {
      const begin = take(length)
      if (length > 8) throw broken(`has an integer of ${length} bytes at byte ${begin}`)
      let value = 0n
      for (let i = 0; i < length; i++) value |= BigInt(bytes[begin + i]!) << BigInt(8 * i)
      const number = Number(BigInt.asIntN(8 * length, value))
      if (!Number.isSafeInteger(number)) throw broken(`has the integer ${number}, past 2^53, at byte ${begin}`)
      return number
    },
    text,
    line: () => {
      const end = bytes.indexOf(NEWLINE, next)
      if (end < 0) throw broken(`ends in the middle, at byte ${bytes.length}`)
      const line = text(end - next)
      next = end + 1
      return line
    },
    skip: (length) => {
      take(length)
    },
  }
}
