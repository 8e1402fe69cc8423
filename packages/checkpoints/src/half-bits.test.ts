import { expect, test } from 'vitest'
import { halfBits } from './half-bits.ts'

/** The number behind the bits of a half, as IEEE 754 defines it. */
function numberOf(half: number): number {
  const sign = half & 0x8000 ? -1 : 1
  const exponent = (half >> 10) & 31
  const fraction = half & 1023
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (1 + fraction / 1024) * 2 ** (exponent - 15))
}

test('every half becomes the float32 of the same value', () => {
  const numbers = new Float32Array(halfBits().buffer)
  for (let half = 0; half < 65536; half++) {
    if (!Object.is(numbers[half], numberOf(half))) expect([half, numbers[half]]).toEqual([half, numberOf(half)])
  }
})
