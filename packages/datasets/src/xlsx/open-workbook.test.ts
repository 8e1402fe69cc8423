import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openWorkbook } from './open-workbook.ts'
import { sheetData, xlsxFixture } from './xlsx-fixture.ts'

async function cellsOf(sheet: string, strings?: string) {
  const workbook = await openWorkbook(xlsxFixture({ sheets: { S: sheet }, ...(strings !== undefined && { strings }) }))
  return (await workbook.readSheet()).map(({ number, cells }) => [number, ...cells])
}

describe('cells', () => {
  test.each([
    ['numbers', '<row r="1"><c r="A1"><v>1.5</v></c><c r="B1" t="n"><v>-2e3</v></c></row>', [[1, 1.5, -2000]]],
    ['booleans', '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c></row>', [[1, true, false]]],
    [
      'errors as such',
      '<row r="1"><c r="A1" t="e"><f>NA()</f><v>#N/A</v></c></row>',
      [[1, { error: '#N/A', sheet: 'S' }]],
    ],
    ['results of formulas', '<row r="2"><c r="A2" t="str"><f>A1&amp;"x"</f><v>a &lt; b</v></c></row>', [[2, 'a < b']]],
    ['strings in the cell', '<row r="1"><c r="A1" t="inlineStr"><is><t>甲&#20057;</t></is></c></row>', [[1, '甲乙']]],
    [
      'literal sections',
      '<row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[a<b&c]]></t></is></c></row>',
      [[1, 'a<b&c']],
    ],
    [
      'cells without a reference',
      '<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>',
      [
        [1, 1, undefined, 3],
        [2, 4],
      ],
    ],
    [
      'gaps',
      '<row r="3"><c r="C3"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>2</v></c></row>',
      [
        [3, undefined, undefined, 1],
        [1048576, 2],
      ],
    ],
    ['prefixed names', '<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row>', [[1, 1]]],
    [
      'nothing for numbers of white space',
      '<row><c><v> </v></c><c t="s"><v>\n</v></c><c><v>1</v></c></row>',
      [[1, undefined, undefined, 1]],
    ],
    [
      'ends of lines as XML reads them',
      '<row><c t="inlineStr"><is><t>甲\r\n乙\r丙&#13;\n<![CDATA[丁\r\n]]></t></is></c></row>',
      [[1, '甲\n乙\n丙\r\n丁\n']],
    ],
    ['no row for cells with a format alone', '<row r="1"><c r="A1" s="3"/></row><row r="2"/>', []],
  ])('gives %s', async (_, sheet, rows) => {
    expect(await cellsOf(sheet)).toEqual(rows)
  })

  test('gives shared strings: runs joined, phonetic guides left out, escapes resolved, empty ones as nothing', async () => {
    const strings =
      '<si><t xml:space="preserve"> 空格 </t></si><si><r><t>富</t></r><r><rPr/><t>强</t></r><rPh><t>fù</t></rPh></si>' +
      '<si><t>a_x000D_\nb_x005F_x000D_</t></si><si><t/></si><!-- <si><t>no</t></si> -->'
    const cells = [0, 1, 2, 3].map((at) => `<c t="s"><v>${at}</v></c>`).join('')
    expect(await cellsOf(`<row>${cells}</row>`, strings)).toEqual([[1, ' 空格 ', '富强', 'a\r\nb_x000D_']])
  })

  test('finds shared strings and formats where the workbook says that they are', async () => {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const part = (id: string, name: string, target: string) =>
      `<Relationship Id="${id}" Type="${type}/${name}" Target="${target}"/>`
    const parts = [part('r0', 'worksheet', 'worksheets/sheet1.xml'), part('r8', 'sharedStrings', 'SharedStrings.xml')]
    const files = {
      'xl/_rels/workbook.xml.rels': `<Relationships>${parts.join('')}${part('r9', 'styles', '/styles/a.xml')}</Relationships>`,
      'xl/SharedStrings.xml': '<sst><si><t>甲</t></si></sst>',
      'styles/a.xml': '<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>',
    }
    const sheet = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="0"><v>45000</v></c></row>'
    const workbook = await openWorkbook(xlsxFixture({ sheets: { S: sheet }, files }))
    expect(await workbook.readSheet()).toEqual([{ number: 1, cells: ['甲', '2023-03-15'] }])
  })

  test('reads what a sheet of any texts holds', async () => {
    expect(
      await cellsOf(
        sheetData([
          ['a > b', 1],
          ['<c>', '&amp;'],
        ]),
      ),
    ).toEqual([
      [1, 'a > b', 1],
      [2, '<c>', '&amp;'],
    ])
  })
})

describe('sheets', () => {
  const sheets = { 甲: sheetData([['one']]), 'a > &quot;b&quot;': sheetData([['two']]), 丙: sheetData([['three']]) }

  test('are chosen by name, the first by default, hidden ones last', async () => {
    const workbook = await openWorkbook(xlsxFixture({ sheets, attributes: { 甲: 'state="hidden"' } }))
    expect(workbook.sheets).toEqual(['a > "b"', '丙', '甲'])
    expect((await workbook.readSheet())[0]?.cells).toEqual(['two'])
    expect((await workbook.readSheet('甲'))[0]?.cells).toEqual(['one'])
  })

  test('that are not there are an error that names those that are', async () => {
    const workbook = await openWorkbook(xlsxFixture({ sheets }), { file: 'a.xlsx' })
    await expect(workbook.readSheet('丁')).rejects.toMatchObject({
      code: 'datasets/no-such-sheet',
      message: 'a.xlsx: no sheet "丁", it has "甲", "a > \\"b\\"", "丙"',
    })
  })
})

const cut = (bytes: Uint8Array) => bytes.slice(0, bytes.length - 30)
const big = zipSync({
  'xl/workbook.xml': strToU8('<workbook/>'),
  'xl/_rels/workbook.xml.rels': new Uint8Array(30_000_000),
})

/** Makes the archive declare another size for its last entry, in the central directory. */
function lying(bytes: Uint8Array, declared: number): Uint8Array {
  const copy = Uint8Array.from(bytes)
  const view = new DataView(copy.buffer)
  let at = -1
  for (let next = 0; next < copy.length - 4; next++) if (view.getUint32(next, true) === 0x02014b50) at = next
  view.setUint32(at + 24, declared, true)
  return copy
}

const columnTooFar = '<row r="1"><c r="XFD1"><v>1</v></c></row>'
const wideRows = '<row><c r="ALL1"><v>1</v></c></row>'.repeat(300)

describe('refuses', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'datasets/empty-file', 'a.xlsx'],
    ['another file', strToU8('id,text\n1,a'), 'datasets/xlsx-not-a-workbook', 'a.xlsx'],
    ['an old or locked workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'datasets/xlsx-not-a-workbook', '.xls'],
    [
      'another zip archive',
      zipSync({ 'word/document.xml': strToU8('') }),
      'datasets/xlsx-not-a-workbook',
      'xl/workbook.xml',
    ],
    ['an archive that is cut off', cut(xlsxFixture()), 'datasets/xlsx-damaged', 'cut off'],
    ['an archive with too large a part', big, 'datasets/xlsx-too-large', '30000000 bytes'],
    [
      'an archive that holds more than it declares',
      lying(xlsxFixture(), 10),
      'datasets/xlsx-damaged',
      'more than the 10 bytes',
    ],
    [
      'an archive that holds less than it declares',
      lying(xlsxFixture(), 9999),
      'datasets/xlsx-damaged',
      'expected 9999',
    ],
    [
      'a cell far to the right',
      xlsxFixture({ sheets: { S: columnTooFar } }),
      'datasets/xlsx-too-large',
      'sheet "S": cell XFD1',
    ],
    [
      'rows that are wide and empty',
      xlsxFixture({ sheets: { S: wideRows } }),
      'datasets/xlsx-too-large',
      'more than 200000 cells',
    ],
    [
      'broken XML',
      xlsxFixture({ sheets: { S: '<row><c><v>1' }, files: { 'xl/worksheets/sheet1.xml': '<row><c' } }),
      'datasets/xlsx-damaged',
      'sheet1.xml',
    ],
    [
      'a string that is not there',
      xlsxFixture({ sheets: { S: '<row><c t="s"><v>7</v></c></row>' } }),
      'datasets/xlsx-damaged',
      'a.xlsx: sheet "S", row 1, column A: there is no string 7',
    ],
    [
      'a number that is none',
      xlsxFixture({ sheets: { S: '<row><c><v>x</v></c></row>' } }),
      'datasets/xlsx-damaged',
      'a.xlsx: sheet "S", row 1, column A: expected a number, found "x"',
    ],
    [
      'a number that is too large',
      xlsxFixture({ sheets: { S: '<row/><row><c/><c><v>1e999</v></c></row>' } }),
      'datasets/xlsx-damaged',
      'a.xlsx: sheet "S", row 2, column B: expected a number, found "1e999"',
    ],
    [
      'a row whose number is none',
      xlsxFixture({ sheets: { S: '<row r="4"/><row r="x"><c><v>1</v></c></row>' } }),
      'datasets/xlsx-damaged',
      'a.xlsx: sheet "S", after row 4: expected the number of a row, found "x"',
    ],
    [
      'a reference that is none',
      xlsxFixture({ sheets: { S: '<row r="1"><c r="7"><v>1</v></c></row>' } }),
      'datasets/xlsx-damaged',
      'a.xlsx: sheet "S", row 1: expected the reference of a cell, found "7"',
    ],
    ['a sheet that is missing', xlsxFixture({ sheets: {} }), 'datasets/no-such-sheet', 'none'],
  ])('%s', async (_, bytes, code, named) => {
    const limits = { file: 'a.xlsx', maxPartBytes: 20_000_000, maxCells: 200_000 }
    const read = async () => (await openWorkbook(bytes, limits)).readSheet()
    await expect(read()).rejects.toMatchObject({ code, message: expect.stringContaining(named) })
  })

  test('bytes that were changed, or reads what was there before', async () => {
    const bytes = xlsxFixture({
      sheets: {
        S: sheetData([
          ['text', 1],
          ['更多', 2],
        ]),
      },
    })
    const read = async (from: Uint8Array) => (await openWorkbook(from)).readSheet()
    const rows = await read(bytes)
    for (let at = 0; at < bytes.length; at++) {
      const changed = Uint8Array.from(bytes)
      changed[at] = changed[at]! ^ 0x55
      const found: unknown = await read(changed).catch((error: unknown) => error)
      if (!Array.isArray(found)) expect(found).toMatchObject({ code: expect.stringMatching(/^datasets\//) })
      else expect(found).toEqual(rows)
    }
  })
})
