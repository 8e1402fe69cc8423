let table: Uint32Array | undefined

/** The bits of the float32 that equals the IEEE 754 half-precision float with the bits `half`. */
function widened(half: number): number {
  const sign = (half & 0x8000) << 16
  const exponent = (half >> 10) & 31
  const fraction = half & 1023
  if (exponent === 31) return sign | 0x7f800000 | (fraction << 13)
  if (exponent > 0) return sign | ((exponent + 112) << 23) | (fraction << 13)
  if (fraction === 0) return sign
  // A subnormal half is a normal float32: the highest bit of the fraction becomes the implicit one.
  const shift = Math.clz32(fraction) - 21
  return sign | ((113 - shift) << 23) | (((fraction << shift) & 1023) << 13)
}

/** For each of the 65,536 halves the bits of the same float32; made at the first call, since few files need it. */
export function halfBits(): Uint32Array {
  table ??= Uint32Array.from({ length: 65536 }, (_, half) => widened(half))
  return table
}
