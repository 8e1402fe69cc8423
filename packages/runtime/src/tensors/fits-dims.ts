/**
 * Whether the shape `dims` fits what is `expected`: equal ranks, fixed sizes equal, and each named size the same
 * wherever it occurs; -1 fits any size. `sizes` keeps the named sizes seen so far and is added to.
 */
export function fitsDims(
  dims: readonly number[],
  expected: readonly (number | string)[],
  sizes: Map<string, number> = new Map(),
): boolean {
  if (dims.length !== expected.length) return false
  return dims.every((size, axis) => {
    const wanted = expected[axis]!
    if (wanted === -1) return true
    if (typeof wanted === 'number') return size === wanted
    const seen = sizes.get(wanted)
    if (seen === undefined) sizes.set(wanted, size)
    return seen === undefined || seen === size
  })
}
