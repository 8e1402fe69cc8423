import type { Dimension, Value } from '../../builder/value.ts'

/** Throws a RangeError unless the sizes over which a product sums are equal: two numbers, or two names. */
export function checkInnerSizes(
  a: Value,
  b: Value,
  innerA: Dimension | undefined,
  innerB: Dimension | undefined,
): void {
  if (innerA === innerB && innerA !== undefined) return
  // A name may stand for any number.
  if (typeof innerA !== typeof innerB && innerA !== undefined && innerB !== undefined) return
  throw new RangeError(`[${a.shape}] and [${b.shape}] have no product: ${innerA} and ${innerB} differ.`)
}
