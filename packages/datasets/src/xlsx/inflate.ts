/**
 * Unpacks raw deflate data that declares to hold `declaredBytes`. Gives what it holds, at most one byte more than it
 * declares; throws any error for damaged data.
 */
export type Inflate = (packed: Uint8Array, declaredBytes: number) => Promise<Uint8Array>

/** Unpacks with the platform's `DecompressionStream`: in browsers and in Node. */
export const inflateStream: Inflate = async (packed, declaredBytes) => {
  const unpacked = new Uint8Array(declaredBytes + 1)
  let length = 0
  const inflater = new DecompressionStream('deflate-raw')
  const writer = inflater.writable.getWriter()
  // Failures of the writing side surface on the reading side too.
  writer.write(packed as Uint8Array<ArrayBuffer>).catch(() => {})
  writer.close().catch(() => {})
  // Not every browser can loop over a stream.
  const reader = inflater.readable.getReader()
  try {
    for (let next = await reader.read(); !next.done && length < unpacked.length; next = await reader.read()) {
      const room = unpacked.length - length
      unpacked.set(next.value.subarray(0, room), length)
      length += Math.min(next.value.length, room)
    }
  } finally {
    await reader.cancel().catch(() => {})
  }
  return unpacked.subarray(0, length)
}
