import { uint64 } from './uint64.ts'

const END = 0x06054b50
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const END_BYTES = 22
const LONGEST_COMMENT = 0xffff

export interface DirectoryPlace {
  readonly begin: number
  readonly end: number
  readonly entries: number
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_BYTES
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END && view.getUint16(at + 20, true) === last - at) return at
  }
  return undefined
}

/** Where a zip's central directory lies (zip64 too), or `undefined` when the archive has no valid end. */
export function findDirectory(view: DataView): DirectoryPlace | undefined {
  const end = findEnd(view)
  if (end === undefined) return undefined
  let limit = end
  let entries = view.getUint16(end + 10, true)
  let size = view.getUint32(end + 12, true)
  let begin = view.getUint32(end + 16, true)
  const locator = end - 20
  if (locator >= 0 && view.getUint32(locator, true) === LOCATOR_64) {
    limit = uint64(view, locator + 8)
    if (!(limit + 56 <= locator) || view.getUint32(limit, true) !== END_64) return undefined
    entries = uint64(view, limit + 32)
    size = uint64(view, limit + 40)
    begin = uint64(view, limit + 48)
  }
  return begin + size <= limit ? { begin, end: begin + size, entries } : undefined
}
