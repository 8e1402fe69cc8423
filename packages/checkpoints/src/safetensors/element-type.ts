/** Bytes of one element for the safetensors types that become float32. */
export const ELEMENT_BYTES: Readonly<Record<string, number>> = { F64: 8, F32: 4, F16: 2, BF16: 2 }

const exponentOf = 2 ** -24

/** The number behind the bits of an IEEE 754 half-precision float. */
function fromHalf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1
  const exponent = (bits >> 10) & 31
  const fraction = bits & 1023
  if (exponent === 0) return sign * fraction * exponentOf
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN
  return sign * 2 ** (exponent - 15) * (1 + fraction / 1024)
}

/** Little-endian elements of `type` as float32; a view without copying when the bytes are aligned float32. */
export function toFloat32(type: string, bytes: Uint8Array): Float32Array {
  if (type === 'F32' && bytes.byteOffset % 4 === 0) {
    return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4)
  }
  const aligned = bytes.slice().buffer
  if (type === 'F32') return new Float32Array(aligned)
  if (type === 'F64') return Float32Array.from(new Float64Array(aligned))
  const halves = new Uint16Array(aligned)
  if (type === 'F16') return Float32Array.from(halves, fromHalf)
  const words = Uint32Array.from(halves, (half) => half << 16)
  return new Float32Array(words.buffer)
}
