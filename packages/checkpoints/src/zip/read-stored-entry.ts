import { quoted } from '@valuecsv/errors'
import type { ZipEntry } from './zip-entry.ts'

const LOCAL_HEADER = 0x04034b50
const LOCAL_HEADER_BYTES = 30

/** A view of a stored entry's bytes, nothing is copied; the sum is not checked. `fail` makes the error. */
export function readStoredEntry(
  bytes: Uint8Array,
  { name, size, offset }: ZipEntry,
  fail: (what: string) => Error,
): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (!(offset + LOCAL_HEADER_BYTES <= bytes.length) || view.getUint32(offset, true) !== LOCAL_HEADER) {
    throw fail(`its record ${quoted(name)} is not where the zip directory says`)
  }
  const begin = offset + LOCAL_HEADER_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (!(begin + size <= bytes.length)) {
    throw fail(`its record ${quoted(name)} ends at ${begin + size} of ${bytes.length} bytes`)
  }
  return bytes.subarray(begin, begin + size)
}
