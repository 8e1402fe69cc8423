import { expect, test } from 'vitest'
import type { Notice } from '../bytes/notice.ts'
import { openWorkbook } from './open-workbook.ts'
import { xlsxFixture } from './xlsx-fixture.ts'

test('tells how many rows are hidden, which are read like the others', async () => {
  const row = (number: number, hidden: string, text: string) =>
    `<row r="${number}"${hidden}><c t="inlineStr"><is><t>${text}</t></is></c></row>`
  const sheet = `${row(1, '', 'text')}${row(2, ' hidden="1"', '甲')}${row(3, ' hidden="0"', '乙')}${row(4, ' hidden="true"', '丙')}<row r="5" hidden="1"/>`
  const told: Notice[] = []
  const options = { file: 'a.xlsx', onNotice: (notice: Notice) => void told.push(notice) }
  const workbook = await openWorkbook(xlsxFixture({ sheets: { S: sheet } }), options)
  expect((await workbook.readSheet()).flatMap(({ cells }) => cells)).toEqual(['text', '甲', '乙', '丙'])
  expect(told).toEqual([
    { code: 'datasets/hidden-rows', message: 'a.xlsx: sheet "S": 2 hidden rows are read like the others' },
  ])
})
