import { expect, test } from 'vitest'
import { openWorkbook } from './open-workbook.ts'
import { xlsxFixture } from './xlsx-fixture.ts'

test('refuses a part whose checksum differs', async () => {
  const archive = xlsxFixture()
  // The record of the first part, whose name says which, begins the directory.
  const view = new DataView(archive.buffer)
  const directory = view.getUint32(archive.length - 22 + 16, true)
  view.setUint32(directory + 16, view.getUint32(directory + 16, true) ^ 1, true)
  await expect(openWorkbook(archive, { file: 'a.xlsx' })).rejects.toMatchObject({
    code: 'datasets/xlsx-damaged',
    message: 'a.xlsx: xl/workbook.xml is not what was packed: its checksum differs',
  })
})
