/**
 * The number of elements of a tensor of shape `dims`: the product, 1 for a scalar (`[]`), 0 where a size is 0;
 * `undefined` when it is no array, a size is negative or not an integer, or
 * the product is no safe integer.
 */
export function elementCount(dims: readonly number[]): number | undefined {
  if (!Array.isArray(dims)) return undefined
  let count = 1
  for (const size of dims) {
    if (!Number.isSafeInteger(size) || size < 0) return undefined
    count *= size
  }
  return Number.isSafeInteger(count) ? count : undefined
}
