import { ValueCsvError } from '@valuecsv/errors'
import type { ZipEntry } from './zip-directory.ts'

/**
 * The bytes of one archive entry. Refuses before inflating when the declared size is over `maxBytes`, and stops while
 * inflating when the entry holds more than it declares.
 */
export async function unzipPart(entry: ZipEntry, maxBytes: number, file: string): Promise<Uint8Array> {
  const damaged = (what: string, cause?: unknown) =>
    new ValueCsvError('datasets/xlsx-damaged', `${file}: ${entry.name} ${what}`, { cause })
  if (entry.encrypted) throw damaged('is encrypted, expected a workbook without a password')
  if (entry.declaredBytes > maxBytes) {
    throw new ValueCsvError(
      'datasets/xlsx-too-large',
      `${file}: ${entry.name} unpacks to ${entry.declaredBytes} bytes, expected at most ${maxBytes}`,
      { hint: 'Save the sheet as CSV or JSON Lines: those are read as a stream.' },
    )
  }
  if (entry.method === 0) return entry.packed
  if (entry.method !== 8) throw damaged(`is packed by method ${entry.method}, expected deflate`)
  const unpacked = new Uint8Array(entry.declaredBytes)
  let length = 0
  const inflater = new DecompressionStream('deflate-raw')
  const writer = inflater.writable.getWriter()
  // Failures of the writing side surface on the reading side too, where they are turned into one error.
  writer.write(entry.packed as Uint8Array<ArrayBuffer>).catch(() => {})
  writer.close().catch(() => {})
  try {
    for await (const chunk of inflater.readable) {
      if (length + chunk.length > unpacked.length) {
        throw damaged(`holds more than the ${entry.declaredBytes} bytes that it declares`)
      }
      unpacked.set(chunk, length)
      length += chunk.length
    }
  } catch (error) {
    throw error instanceof ValueCsvError ? error : damaged('cannot be unpacked', error)
  }
  if (length !== unpacked.length) throw damaged(`holds ${length} bytes, expected ${entry.declaredBytes}`)
  return unpacked
}
