import { ValueCsvError } from '@valuecsv/errors'
import { crc32 } from './crc32.ts'
import type { Inflate } from './inflate.ts'
import type { ZipEntry } from './zip-directory.ts'

/** How to unpack an entry. */
export interface UnzipOptions {
  readonly inflate: Inflate
  readonly maxBytes: number
  readonly file: string
}

/**
 * The bytes of one archive entry. Refuses before unpacking when the declared size is over `maxBytes`, and afterwards
 * when the entry does not hold what it declares, by its size or its checksum.
 */
export async function unzipPart(entry: ZipEntry, { inflate, maxBytes, file }: UnzipOptions): Promise<Uint8Array> {
  const { name, declaredBytes } = entry
  const damaged = (what: string, cause?: unknown) =>
    new ValueCsvError('datasets/xlsx-damaged', `${file}: ${name} ${what}`, { cause })
  if (entry.encrypted) throw damaged('is encrypted, expected a workbook without a password')
  if (declaredBytes > maxBytes) {
    throw new ValueCsvError(
      'datasets/xlsx-too-large',
      `${file}: ${name} unpacks to ${declaredBytes} bytes, expected at most ${maxBytes}`,
      { hint: 'Save the sheet as CSV or JSON Lines: those are read as a stream.' },
    )
  }
  if (entry.method !== 0 && entry.method !== 8) throw damaged(`is packed by method ${entry.method}, expected deflate`)
  const unpacked =
    entry.method === 0
      ? entry.packed
      : await inflate(entry.packed, declaredBytes).catch((error: unknown) => {
          throw damaged('cannot be unpacked', error)
        })
  if (unpacked.length > declaredBytes) throw damaged(`holds more than the ${declaredBytes} bytes that it declares`)
  if (unpacked.length < declaredBytes) throw damaged(`holds ${unpacked.length} bytes, expected ${declaredBytes}`)
  if (crc32(unpacked) !== entry.checksum) throw damaged('is not what was packed: its checksum differs')
  return unpacked
}
