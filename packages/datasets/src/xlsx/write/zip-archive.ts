import { ValueCsvError } from '@valuecsv/errors'
import { crc32 } from '../crc32.ts'
import { deflateStream } from './deflate-stream.ts'

/** A file to be packed. */
export interface NewZipEntry {
  /** Its path inside the archive, in ASCII. */
  readonly name: string
  readonly chunks: AsyncIterable<Uint8Array>
}

/** What the directory at the end says of a file. */
interface PackedEntry {
  readonly name: Uint8Array
  readonly start: number
  readonly checksum: number
  readonly packedBytes: number
  readonly bytes: number
}

const localSignature = 0x04034b50
const descriptorSignature = 0x08074b50
const entrySignature = 0x02014b50
const endSignature = 0x06054b50
const version = 20
/** The sizes follow the content, so that nothing need be held until they are known. */
const sizesFollow = 1 << 3
const deflated = 8
/** 1 January 1980: equal contents are equal bytes. */
const date = 0x0021
const largest = 0xffffffff

/** A zip archive as a stream of bytes. Throws `datasets/xlsx-too-large` for one that would need zip64 (4 GiB). */
export async function* zipArchive(entries: Iterable<NewZipEntry>, file: string): AsyncGenerator<Uint8Array> {
  const packed: PackedEntry[] = []
  let offset = 0
  const counted = (bytes: Uint8Array) => {
    offset += bytes.length
    return bytes
  }
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name)
    const start = offset
    yield counted(fields([4, localSignature], ...head, [4, 0], [4, 0], [4, 0], [2, name.length], [2, 0]))
    yield counted(name)
    const contentStart = offset
    const measure = { checksum: 0, bytes: 0 }
    for await (const chunk of deflateStream(measured(entry.chunks, measure))) yield counted(chunk)
    const packedBytes = offset - contentStart
    if (offset > largest || measure.bytes > largest) {
      throw new ValueCsvError(
        'datasets/xlsx-too-large',
        `${file}: ${entry.name} is larger than a workbook holds (4 GiB)`,
      )
    }
    const sizes = [
      [4, measure.checksum],
      [4, packedBytes],
      [4, measure.bytes],
    ] as const
    yield counted(fields([4, descriptorSignature], ...sizes))
    packed.push({ name, start, packedBytes, ...measure })
  }
  const directoryStart = offset
  for (const { name, start, checksum, packedBytes, bytes } of packed) {
    const sizes = [
      [4, checksum],
      [4, packedBytes],
      [4, bytes],
      [2, name.length],
    ] as const
    yield counted(fields([4, entrySignature], [2, version], ...head, ...sizes, [4, 0], [4, 0], [4, 0], [4, start]))
    yield counted(name)
  }
  const count = [2, packed.length] as const
  const directory = [
    [4, offset - directoryStart],
    [4, directoryStart],
  ] as const
  yield fields([4, endSignature], [4, 0], count, count, ...directory, [2, 0])
}

/** What a local header and an entry of the directory share: version, flags, method, time, date. */
const head = [
  [2, version],
  [2, sizesFollow],
  [2, deflated],
  [2, 0],
  [2, date],
] as const

async function* measured(chunks: AsyncIterable<Uint8Array>, measure: { checksum: number; bytes: number }) {
  for await (const chunk of chunks) {
    measure.checksum = crc32(chunk, measure.checksum)
    measure.bytes += chunk.length
    yield chunk
  }
}

/** Little-endian numbers, each given as its bytes and its value. */
function fields(...numbers: readonly (readonly [bytes: 2 | 4, value: number])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(numbers.reduce((sum, [bytes]) => sum + bytes, 0)))
  let at = 0
  for (const [bytes, value] of numbers) {
    if (bytes === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += bytes
  }
  return new Uint8Array(view.buffer)
}
