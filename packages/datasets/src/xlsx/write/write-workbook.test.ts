import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Notice } from '../../bytes/notice.ts'
import { inflateStream } from '../inflate.ts'
import { openWorkbook } from '../open-workbook.ts'
import { unzipPart } from '../unzip-part.ts'
import { zipDirectory } from '../zip-directory.ts'
import type { NewCell, NewSheet } from './new-sheet.ts'
import { writeWorkbook } from './write-workbook.ts'

async function bytesOf(sheets: readonly NewSheet[], onNotice?: (notice: Notice) => void): Promise<Uint8Array> {
  const chunks = await Array.fromAsync(writeWorkbook(sheets, { file: 'a.xlsx', ...(onNotice && { onNotice }) }))
  return new Uint8Array(await new Blob(chunks as Uint8Array<ArrayBuffer>[]).arrayBuffer())
}

async function partOf(bytes: Uint8Array, path: string): Promise<string> {
  const entry = zipDirectory(bytes, 'a.xlsx').get(path)!
  const unzipped = await unzipPart(entry, { inflate: inflateStream, maxBytes: 1e8, file: 'a.xlsx' })
  return new TextDecoder().decode(unzipped)
}

async function rowsOf(rows: readonly (readonly NewCell[])[]) {
  const workbook = await openWorkbook(await bytesOf([{ name: 'S', rows }]))
  return workbook.readSheet()
}

describe('what is written is what is read', () => {
  const character = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }),
    fc.constantFrom(
      '_x000D_',
      '_x0041_x0042_',
      '\r\n',
      '\t',
      '\u0000',
      '\ufffe',
      '&amp;',
      '<c>',
      ']]>',
      '=1+1',
      ' ',
      '"',
    ),
  )
  const text = fc.array(character, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''))
  const cell: fc.Arbitrary<NewCell> = fc.oneof(
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(undefined),
  )

  test('texts of any characters, numbers, booleans and gaps', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 }), async (rows) => {
        const expected = rows.flatMap((cells, index) => {
          const last = cells.findLastIndex((value) => value !== undefined)
          return last < 0 ? [] : [{ number: index + 1, cells: cells.slice(0, last + 1).map(read) }]
        })
        expect(await rowsOf(rows)).toEqual(expected)
      }),
    )
    function read(value: NewCell) {
      // A workbook does not know -0.
      return typeof value === 'string' ? value.toWellFormed() : value === 0 ? 0 : value
    }
  })

  test('rows that come one by one, more than fit in one piece', async () => {
    async function* rows() {
      for (let row = 1; row <= 3000; row++) yield [row, `第${row}行`.repeat(20)]
    }
    const workbook = await openWorkbook(await bytesOf([{ name: 'S', rows: rows() }]))
    const read = await workbook.readSheet()
    expect(read).toHaveLength(3000)
    expect(read[2999]).toEqual({ number: 3000, cells: [3000, '第3000行'.repeat(20)] })
  })

  test('sheets by name, hidden ones last', async () => {
    const workbook = await openWorkbook(
      await bytesOf([
        { name: 'hidden', rows: [['x']], hidden: true },
        { name: 'A & "B" <C>', rows: [['y']] },
      ]),
    )
    expect(workbook.sheets).toEqual(['A & "B" <C>', 'hidden'])
    expect((await workbook.readSheet('hidden'))[0]?.cells).toEqual(['x'])
  })
})

test('a text that begins as a formula would is a text and stays one when it is edited', async () => {
  const bytes = await bytesOf([{ name: 'S', rows: [['=HYPERLINK("x")', '+1', '-1', '@a', 'a=1']] }])
  const sheet = await partOf(bytes, 'xl/worksheets/sheet1.xml')
  expect(sheet).not.toContain('<f>')
  expect([...sheet.matchAll(/ s="(\d+)" t="inlineStr"/g)].map(([, style]) => style)).toEqual(['8', '8', '8', '8', '0'])
  const formats = (await partOf(bytes, 'xl/styles.xml')).split('<cellXfs')[1]!.match(/<xf .*?<\/xf>/g)!
  expect(formats.map((format) => format.includes('quotePrefix="1"'))).toEqual([
    ...Array(8).fill(false),
    ...Array(8).fill(true),
  ])
})

test('a text too long for a cell is cut between characters, half a character is replaced, and both are told', async () => {
  const notices: Notice[] = []
  const rows = [['a'.repeat(32_767), `${'a'.repeat(32_766)}😀`, 'x\ud800']]
  const workbook = await openWorkbook(await bytesOf([{ name: 'S', rows }], (notice) => notices.push(notice)))
  const [row] = await workbook.readSheet()
  expect(row!.cells.map((cell) => String(cell).length)).toEqual([32_767, 32_766, 2])
  expect(row!.cells[2]).toBe('x\ufffd')
  expect(notices).toEqual([
    {
      code: 'datasets/text-cut',
      message: 'a.xlsx: sheet "S", row 1, column B: 32768 characters, cut to the 32767 that a cell holds',
    },
    {
      code: 'datasets/lone-surrogate',
      message: 'a.xlsx: sheet "S", row 1, column C: half a character (a lone surrogate) in the text, written as U+FFFD',
    },
  ])
})

test('columns, frozen rows and lists of choices stand in the sheet in the order that spreadsheets ask for', async () => {
  const sheet = await partOf(
    await bytesOf([
      {
        name: 'S',
        headerRows: 1,
        frozenColumns: 2,
        columns: [{ width: 6 }, { width: 80, wrap: true }, { centered: true }],
        rows: [['a', 'b', 'c']],
        dropdowns: [
          { column: 27, rows: [2, 9], choices: ['是', '否'], prompt: { title: '法治', text: '以"法"为准绳 & 平等' } },
        ],
      },
    ]),
    'xl/worksheets/sheet1.xml',
  )
  expect(sheet.match(/<(?:sheetViews|sheetFormatPr|cols|sheetData|dataValidations)\b/g)).toEqual([
    '<sheetViews',
    '<sheetFormatPr',
    '<cols',
    '<sheetData',
    '<dataValidations',
  ])
  expect(sheet).toContain('<pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"/>')
  expect(sheet).toContain('<col min="2" max="2" width="80" customWidth="1"/>')
  expect(sheet).toContain(
    ' promptTitle="法治" prompt="以&quot;法&quot;为准绳 &amp; 平等" sqref="AB2:AB9"><formula1>&quot;是,否&quot;</formula1>',
  )
  expect([...sheet.matchAll(/ s="(\d+)"/g)].map(([, style]) => Number(style))).toEqual([1, 3, 5])
})

test('a row is as high as its wrapped texts need, within what is allowed', async () => {
  const columns = [{ width: 10 }, { width: 20, wrap: true }]
  const rows = ['国'.repeat(30), 'a\nb\n', 'one line', '国'.repeat(9999)].map((text) => ['x'.repeat(99), text])
  const sheet = await partOf(await bytesOf([{ name: 'S', columns, rows }]), 'xl/worksheets/sheet1.xml')
  expect(sheet.match(/<row [^>]*>/g)).toEqual([
    '<row r="1" ht="62">',
    '<row r="2" ht="46.5">',
    '<row r="3">',
    '<row r="4" ht="409">',
  ])
})

test('equal sheets give equal bytes', async () => {
  const sheets = [{ name: 'S', rows: [['a', 1]] }]
  expect(await bytesOf(sheets)).toEqual(await bytesOf(sheets))
})

const list = (choices: readonly string[], prompt?: { title: string; text: string }): NewSheet => ({
  name: 'S',
  rows: [],
  dropdowns: [{ column: 0, rows: [1, 2], choices, ...(prompt && { prompt }) }],
})

describe('refuses', () => {
  test.each<[string, readonly NewSheet[], string, string]>([
    ['no sheet', [], 'datasets/wrong-sheet', 'no sheet that is not hidden'],
    ['hidden sheets alone', [{ name: 'S', rows: [], hidden: true }], 'datasets/wrong-sheet', 'not hidden'],
    ['an empty name', [{ name: '', rows: [] }], 'datasets/wrong-sheet', 'sheet ""'],
    ['a name too long', [{ name: 'x'.repeat(32), rows: [] }], 'datasets/wrong-sheet', '1 to 31 characters'],
    ['a name with a slash', [{ name: 'a/b', rows: [] }], 'datasets/wrong-sheet', 'sheet "a/b"'],
    [
      'one name twice',
      [
        { name: 'S', rows: [] },
        { name: 's', rows: [] },
      ],
      'datasets/wrong-sheet',
      'two sheets are named "s"',
    ],
    ['a choice with a comma', [list(['a,b'])], 'datasets/wrong-sheet', '"a,b"'],
    ['no choice', [list([])], 'datasets/wrong-sheet', '0 characters'],
    ['choices too long', [list(['x'.repeat(256)])], 'datasets/wrong-sheet', '256 characters'],
    ['a prompt too long', [list(['a'], { title: 'x', text: 'x'.repeat(256) })], 'datasets/wrong-sheet', '1 and 256'],
    [
      'a number that is none',
      [{ name: 'S', rows: [[1], [Number.NaN]] }],
      'datasets/not-a-number',
      'a.xlsx: sheet "S", row 2, column A: NaN',
    ],
    [
      'a row too wide',
      [{ name: 'S', rows: [Array(16_385).fill(1)] }],
      'datasets/xlsx-too-large',
      'a.xlsx: sheet "S", row 1',
    ],
  ])('%s', async (_, sheets, code, named) => {
    await expect(bytesOf(sheets)).rejects.toMatchObject({ code, message: expect.stringContaining(named) })
  })

  test('to go on when the signal says stop', async () => {
    let taken = 0
    const controller = new AbortController()
    function* rows() {
      for (; taken < 1e6; taken++) {
        if (taken === 1000) controller.abort(new Error('stop'))
        yield ['x']
      }
    }
    const written = Array.fromAsync(writeWorkbook([{ name: 'S', rows: rows() }], { signal: controller.signal }))
    await expect(written).rejects.toThrow('stop')
    expect(taken).toBe(1000)
  })
})

test('the rows are closed, with few taken ahead, when the consumer leaves', async () => {
  let taken = 0
  let closed = false
  function* rows() {
    try {
      for (; taken < 1e6; taken++) yield [String(Math.sin(taken)).repeat(10)]
    } finally {
      closed = true
    }
  }
  for await (const _ of writeWorkbook([{ name: 'S', rows: rows() }])) if (taken > 0) break
  expect({ closed, few: taken < 20_000 }).toEqual({ closed: true, few: true })
})
