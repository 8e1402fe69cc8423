import { ValueCsvError } from '@valuecsv/errors'
import { directoryPlace, entryPlace } from './zip64.ts'

/** One file inside a zip archive. */
export interface ZipEntry {
  readonly name: string
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly encrypted: boolean
  readonly packed: Uint8Array
  /** The size that the archive declares; the inflating reader holds it to that. */
  readonly declaredBytes: number
  /** The CRC-32 of what it holds, as the archive declares it. */
  readonly checksum: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const olderOfficeSignature = 0xe011cfd0

/**
 * The entries of a zip archive by name, from its central directory; nothing is unpacked.
 * Throws `datasets/xlsx-not-a-workbook` for bytes that are no zip archive and `datasets/xlsx-damaged` for a broken one.
 */
export function zipDirectory(bytes: Uint8Array, file: string): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 4 || view.getUint32(0, true) !== localSignature) throw notWorkbook(view, file)
  const damaged = (cause?: unknown) =>
    new ValueCsvError('datasets/xlsx-damaged', `${file}: the zip archive is cut off or damaged`, { cause })
  const end = endRecord(view)
  if (end === undefined) throw damaged()
  const entries = new Map<string, ZipEntry>()
  try {
    const { count, start: directory } = directoryPlace(view, end)
    let at = directory
    for (let index = 0; index < count; index++) {
      if (view.getUint32(at, true) !== entrySignature) throw damaged()
      const nameBytes = view.getUint16(at + 28, true)
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameBytes))
      const { declaredBytes, packedBytes, local } = entryPlace(view, at)
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
      if (start + packedBytes > bytes.length) throw damaged()
      entries.set(name.replaceAll('\\', '/'), {
        name,
        method: view.getUint16(at + 10, true),
        encrypted: (view.getUint16(at + 8, true) & 1) === 1,
        packed: bytes.subarray(start, start + packedBytes),
        declaredBytes,
        checksum: view.getUint32(at + 16, true),
      })
      at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    }
  } catch (error) {
    throw error instanceof RangeError ? damaged(error) : error
  }
  return entries
}

/** Where the end record starts: it is last, but a comment of up to 65,535 bytes may follow it. */
function endRecord(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - 22 - 65535)
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === endSignature) return at
  }
  return undefined
}

function notWorkbook(view: DataView, file: string): ValueCsvError {
  if (view.byteLength === 0) return new ValueCsvError('datasets/empty-file', `${file}: the file is empty`)
  if (view.byteLength >= 4 && view.getUint32(0, true) === olderOfficeSignature) {
    return new ValueCsvError(
      'datasets/xlsx-not-a-workbook',
      `${file}: an Excel 97 workbook (.xls) or one with a password, expected .xlsx without a password`,
      { hint: 'Open it in Excel or WPS and save it as .xlsx or CSV.' },
    )
  }
  return new ValueCsvError('datasets/xlsx-not-a-workbook', `${file}: not an xlsx workbook, expected a zip archive`)
}
