/** Each bucket as its distance from the one before it less 1, seven bits a byte, the lowest first (LEB128). */
export function encodeGaps(kept: Uint32Array): Uint8Array {
  const bytes: number[] = []
  let before = -1
  for (const bucket of kept) {
    let gap = bucket - before - 1
    for (; gap > 0x7f; gap >>>= 7) bytes.push((gap & 0x7f) | 0x80)
    bytes.push(gap)
    before = bucket
  }
  return Uint8Array.from(bytes)
}

/** `rows` buckets from their gaps, which take all the bytes; `undefined` where they do not, or one is beyond `buckets`. */
export function decodeGaps(bytes: Uint8Array, rows: number, buckets: number): Uint32Array | undefined {
  const kept = new Uint32Array(rows)
  let at = 0
  let bucket = -1
  for (let row = 0; row < rows; row += 1) {
    let gap = 0
    for (let bits = 0; ; bits += 7) {
      const byte = bytes[at]
      // Four bytes hold more than any number of buckets.
      if (byte === undefined || bits > 21) return undefined
      at += 1
      gap |= (byte & 0x7f) << bits
      if (byte < 0x80) break
    }
    bucket += gap + 1
    if (bucket >= buckets) return undefined
    kept[row] = bucket
  }
  return at === bytes.length ? kept : undefined
}
