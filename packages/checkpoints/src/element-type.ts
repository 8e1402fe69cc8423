import { halfBits } from './half-bits.ts'

/** Bytes of one element for the types that become float32, in the names that safetensors uses. */
export const ELEMENT_BYTES: Readonly<Record<string, number>> = { F64: 8, F32: 4, F16: 2, BF16: 2 }

/** Bytes of one element for the types of safetensors that are left out: integers and booleans are no weights. */
export const SKIPPED_BYTES: Readonly<Record<string, number>> = {
  I64: 8,
  I32: 4,
  I16: 2,
  I8: 1,
  U64: 8,
  U32: 4,
  U16: 2,
  U8: 1,
  BOOL: 1,
}

/** Little-endian elements of `type` as float32; a view without copying when the bytes are aligned float32. */
export function toFloat32(type: string, bytes: Uint8Array): Float32Array {
  const elementBytes = ELEMENT_BYTES[type]!
  // Not slice(), which copies nothing of a Node Buffer.
  const { buffer, byteOffset } = bytes.byteOffset % elementBytes === 0 ? bytes : new Uint8Array(bytes)
  const length = bytes.byteLength / elementBytes
  if (type === 'F32') return new Float32Array(buffer, byteOffset, length)
  if (type === 'F64') return new Float32Array(new Float64Array(buffer, byteOffset, length))
  const halves = new Uint16Array(buffer, byteOffset, length)
  const words = new Uint32Array(length)
  if (type === 'BF16') {
    for (let i = 0; i < length; i++) words[i] = halves[i]! << 16
  } else {
    const bits = halfBits()
    for (let i = 0; i < length; i++) words[i] = bits[halves[i]!]!
  }
  return new Float32Array(words.buffer)
}
