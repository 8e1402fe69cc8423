import { expect, test } from 'vitest'
import { openWorkbook } from '../open-workbook.ts'
import { xlsxFixture } from '../xlsx-fixture.ts'

const formats = [0, 14, 22, 31, 46, 164, 165, 166, 167, 168]
const styles =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>' +
  '<numFmt numFmtId="165" formatCode="0.0&quot; days&quot;"/><numFmt numFmtId="166" formatCode="[$-804]h:mm;@"/>' +
  '<numFmt numFmtId="167" formatCode="[$-804]aaaa;@"/><numFmt numFmtId="168" formatCode="aaa"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  `<cellXfs>${formats.map((format) => `<xf numFmtId="${format}"/>`).join('')}</cellXfs></styleSheet>`
const read = async (cells: readonly [style: number, value: number][], workbook = '') => {
  const row = cells.map(([style, value], at) => `<c r="${'ABCDEFGHIJ'[at]}1" s="${style}"><v>${value}</v></c>`).join('')
  const files = { 'xl/styles.xml': styles }
  const bytes = xlsxFixture({ sheets: { S: `<row r="1">${row}</row>` }, files, workbook })
  return (await (await openWorkbook(bytes)).readSheet())[0]?.cells
}

test('dates are what the sheet shows: days, days with a time, times; other numbers stay numbers', async () => {
  expect(
    await read([
      [0, 45352],
      [1, 45352],
      [2, 45352.520833333336],
      [3, 25569],
      [4, 1.5],
      [5, 45352],
      [6, 2.5],
      [7, 0.75],
      [8, 45352],
      [9, 45352],
    ]),
  ).toEqual([
    ...[45352, '2024-03-01', '2024-03-01 12:30:00', '1970-01-01', 1.5, '2024-03-01', 2.5, '18:00:00'],
    ...['2024-03-01', '2024-03-01'],
  ])
})

test.each([
  [1, '1900-01-01'],
  [59, '1900-02-28'],
  [60, '1900-02-29'],
  [61, '1900-03-01'],
  [2_958_465, '9999-12-31'],
  [45351.999999999, '2024-03-01'],
  [-1, -1],
  [2_958_466, 2_958_466],
])('days count as Excel counts: %d', async (serial, shown) => {
  expect(await read([[1, serial]])).toEqual([shown])
})

test('days count from 1904 where the workbook says so', async () => {
  expect(
    await read(
      [
        [1, 0],
        [1, 43890],
        [1, 0.25],
      ],
      '<workbookPr date1904="1"/>',
    ),
  ).toEqual(['1904-01-01', '2024-03-01', '06:00:00'])
})
