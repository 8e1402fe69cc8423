export interface Stored {
  readonly name: string
  readonly content: Uint8Array
  /** What the directory says instead of the truth. */
  readonly directory?: { readonly size?: number; readonly packedSize?: number; readonly offset?: number }
}

/** What a zip64 archive puts into 32-bit fields whose numbers stand elsewhere. */
const ELSEWHERE = 0xffffffff

function record(parts: readonly (readonly [bytes: 2 | 4 | 8, value: number])[], ...tail: Uint8Array[]): Uint8Array {
  const head = new Uint8Array(parts.reduce((sum, [length]) => sum + length, 0))
  const view = new DataView(head.buffer)
  let at = 0
  for (const [length, value] of parts) {
    if (length === 2) view.setUint16(at, value, true)
    else if (length === 4) view.setUint32(at, value, true)
    else view.setBigUint64(at, BigInt(value), true)
    at += length
  }
  return joined([head, ...tail])
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}

/** A zip archive of stored files, written as the format says, but for what `directory` claims; as zip64 on request. */
export function zipArchive(files: readonly Stored[], { zip64 = false } = {}): Uint8Array {
  const locals: Uint8Array[] = []
  const entries: Uint8Array[] = []
  let place = 0
  for (const { name, content, directory = {} } of files) {
    const { size = content.length, packedSize = size, offset = place } = directory
    const nameBytes = new TextEncoder().encode(name)
    const sizes = [4, content.length] as const
    const local = record(
      [[4, 0x04034b50], [2, 20], [2, 0], [2, 0], [4, 0], [4, 0], sizes, sizes, [2, nameBytes.length], [2, 0]],
      nameBytes,
      content,
    )
    const extra = record(
      zip64
        ? [
            [2, 1],
            [2, 24],
            [8, size],
            [8, packedSize],
            [8, offset],
          ]
        : [],
    )
    const narrow = (value: number) => [4, zip64 ? ELSEWHERE : value] as const
    entries.push(
      record(
        [
          [4, 0x02014b50],
          [2, 45],
          [2, 20],
          [2, 0],
          [2, 0],
          [4, 0],
          [4, 0],
          narrow(packedSize),
          narrow(size),
          [2, nameBytes.length],
          [2, extra.length],
          [2, 0],
          [2, 0],
          [2, 0],
          [4, 0],
          narrow(offset),
        ],
        nameBytes,
        extra,
      ),
    )
    locals.push(local)
    place += local.length
  }
  const directory = joined(entries)
  const count = files.length
  const wide = record([
    [4, 0x06064b50],
    [8, 44],
    [2, 45],
    [2, 45],
    [4, 0],
    [4, 0],
    [8, count],
    [8, count],
    [8, directory.length],
    [8, place],
  ])
  const locator = record([
    [4, 0x07064b50],
    [4, 0],
    [8, place + directory.length],
    [4, 1],
  ])
  const narrow = (value: number) => [4, zip64 ? ELSEWHERE : value] as const
  const end = record([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, zip64 ? 0xffff : count],
    [2, zip64 ? 0xffff : count],
    narrow(directory.length),
    narrow(place),
    [2, 0],
  ])
  return joined([...locals, directory, ...(zip64 ? [wide, locator] : []), end])
}
