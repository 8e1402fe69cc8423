import { expect, test } from 'vitest'
import { openWorkbook } from './open-workbook.ts'
import { sheetData, xlsxFixture } from './xlsx-fixture.ts'

const bytes = xlsxFixture({ sheets: { S: sheetData([['text'], ['诚信是做人的根本']]) } })

/** Where the directory begins and ends. */
function directoryOf(archive: Uint8Array) {
  const view = new DataView(archive.buffer, archive.byteOffset)
  const end = archive.length - 22
  const start = view.getUint32(end + 16, true)
  return { view, start, end }
}

/** The archive with all that zip64 has room for moved there, as programs that write a stream do. */
function asZip64(archive: Uint8Array): Uint8Array {
  const { view, start, end } = directoryOf(archive)
  const records: Uint8Array[] = []
  for (let at = start; at < end; ) {
    const bytesOfName = view.getUint16(at + 28, true)
    const record = new Uint8Array(46 + bytesOfName + 4 + 2 + 4 + 24)
    record.set(archive.subarray(at, at + 46 + bytesOfName))
    const written = new DataView(record.buffer)
    const extra = 46 + bytesOfName
    // An extra field of another kind stands first.
    written.setUint16(30, record.length - extra, true)
    written.setUint16(extra, 0x7777, true)
    written.setUint16(extra + 2, 2, true)
    written.setUint16(extra + 6, 1, true)
    written.setUint16(extra + 8, 24, true)
    for (const [index, field] of [24, 20, 42].entries()) {
      written.setBigUint64(extra + 10 + 8 * index, BigInt(view.getUint32(at + field, true)), true)
      written.setUint32(field, 0xffffffff, true)
    }
    records.push(record)
    at += 46 + bytesOfName + view.getUint16(at + 30, true)
  }
  const directory = Buffer.concat(records)
  const tail = new DataView(new ArrayBuffer(56 + 20 + 22))
  tail.setUint32(0, 0x06064b50, true)
  tail.setBigUint64(32, BigInt(records.length), true)
  tail.setBigUint64(48, BigInt(start), true)
  tail.setUint32(56, 0x07064b50, true)
  tail.setBigUint64(56 + 8, BigInt(start + directory.length), true)
  tail.setUint32(76, 0x06054b50, true)
  tail.setUint16(76 + 10, 0xffff, true)
  tail.setUint32(76 + 16, 0xffffffff, true)
  return Uint8Array.from(Buffer.concat([archive.subarray(0, start), directory, new Uint8Array(tail.buffer)]))
}

test('reads a workbook whose sizes and places are those of zip64', async () => {
  const read = async (archive: Uint8Array) => (await openWorkbook(archive)).readSheet()
  expect(await read(asZip64(bytes))).toEqual(await read(bytes))
})

test('an archive of zip64 without its end record is damaged', async () => {
  const archive = asZip64(bytes)
  archive[archive.length - 22 - 20 + 8]! ^= 1
  await expect(openWorkbook(archive, { file: 'a.xlsx' })).rejects.toMatchObject({
    code: 'datasets/xlsx-damaged',
    message: 'a.xlsx: the zip archive is cut off or damaged',
  })
})
