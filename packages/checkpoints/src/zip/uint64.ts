/** A little-endian 64-bit count; past 2^53 it is rounded, and so still past the end of any file. */
export function uint64(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true))
}
