/**
 * The number of elements of a tensor of shape `dims`: the product, 1 for a scalar (`[]`), 0 where a size is 0;
 * `undefined` when a size is negative, not an integer, or the product is no safe integer.
 */
export function elementCount(dims: readonly number[]): number | undefined {
  let count = 1
  for (const size of dims) {
    if (!Number.isSafeInteger(size) || size < 0) return undefined
    count *= size
  }
  return Number.isSafeInteger(count) ? count : undefined
}
