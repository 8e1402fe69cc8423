import { quoted } from '@valuecsv/errors'
import { findDirectory } from './find-directory.ts'
import { uint64 } from './uint64.ts'
import type { ZipEntry } from './zip-entry.ts'

const ENTRY = 0x02014b50
const ENTRY_BYTES = 46
const IN_EXTRA_FIELD = 0xffffffff
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** The three numbers that move to the zip64 extra field, in its order, where 32 bits are too few. */
function widen(view: DataView, numbers: readonly number[], begin: number, end: number): number[] | undefined {
  if (!numbers.includes(IN_EXTRA_FIELD)) return [...numbers]
  for (let at = begin; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    let next = at + 4
    const fieldEnd = Math.min(next + view.getUint16(at + 2, true), end)
    return numbers.map((number) => {
      if (number !== IN_EXTRA_FIELD) return number
      next += 8
      return next <= fieldEnd ? uint64(view, next - 8) : Number.POSITIVE_INFINITY
    })
  }
  return undefined
}

/**
 * The entries of a zip archive by name, from its central directory; nothing is unpacked. `fail` makes the error for
 * what is wrong: no directory, one that contradicts itself, a name that occurs twice, entries larger than the archive.
 */
export function readZipDirectory(bytes: Uint8Array, fail: (what: string) => Error): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const place = findDirectory(view)
  if (place === undefined) throw fail('the zip archive has no valid end')
  const found = new Map<string, ZipEntry>()
  let at = place.begin
  let total = 0
  while (at < place.end) {
    if (at + ENTRY_BYTES > place.end || view.getUint32(at, true) !== ENTRY) throw fail('its zip directory is damaged')
    const nameEnd = at + ENTRY_BYTES + view.getUint16(at + 28, true)
    const extraEnd = nameEnd + view.getUint16(at + 30, true)
    const next = extraEnd + view.getUint16(at + 32, true)
    if (next > place.end) throw fail('its zip directory is damaged')
    let name: string
    try {
      name = utf8.decode(bytes.subarray(at + ENTRY_BYTES, nameEnd))
    } catch {
      throw fail('its zip directory has a name that is no UTF-8')
    }
    const declared = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)]
    const [size, packedSize, offset] = widen(view, declared, nameEnd, extraEnd) ?? []
    if (size === undefined || packedSize === undefined || offset === undefined) {
      throw fail(`its record ${quoted(name)} lacks the zip64 field`)
    }
    if (found.has(name)) throw fail(`its record ${quoted(name)} is there twice`)
    total += packedSize
    const encrypted = (view.getUint16(at + 8, true) & 1) !== 0
    const stored = view.getUint16(at + 10, true) === 0 && !encrypted && size === packedSize
    found.set(name, { name, stored, size, offset })
    at = next
  }
  if (found.size !== place.entries) throw fail(`its zip directory has ${found.size} of ${place.entries} records`)
  // Records that overlap could make a small file unfold into a large one.
  if (total > bytes.length) throw fail(`its records have ${total} bytes in all, the file has ${bytes.length}`)
  return found
}
