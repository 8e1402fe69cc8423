/**
 * Gives the power of two that brings the largest size of `values` to about 1, 1 where all are 0: multiplied by it they keep
 * their bits, and their squares and sums neither pass the largest number nor vanish.
 */
export function scaleOf(values: ArrayLike<number>): number {
  let largest = 0
  for (let i = 0; i < values.length; i++) largest = Math.max(largest, Math.abs(values[i]!))
  // The largest power is 2^1023: it brings the smallest numbers to 2^-51, which is enough.
  return largest === 0 ? 1 : 2 ** Math.min(1023, -Math.floor(Math.log2(largest)))
}
