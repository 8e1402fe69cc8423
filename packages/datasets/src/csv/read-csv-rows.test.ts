import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CSV_BYTE_ORDER_MARK, formatCsvRow } from './format-csv-row.ts'
import { type ReadCsvOptions, readCsvRows } from './read-csv-rows.ts'

function read(text: string, options: ReadCsvOptions = {}) {
  return Array.fromAsync(readCsvRows(new TextEncoder().encode(text), { file: 'a.csv', ...options }))
}

test.each(['^', '\\', ']', '-', '|'])('takes %s between cells', async (delimiter) => {
  expect((await read(`a${delimiter}b\nc${delimiter}d\n`, { delimiter })).map(({ cells }) => cells)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
})

test('reads a file of any size whose rows end in carriage returns alone', async () => {
  const rows = await read('a,一二三四五六七八九十\r'.repeat(60_000), { maxRecordBytes: 1000 })
  expect(rows).toHaveLength(60_000)
  expect(rows.at(-1)).toEqual({ number: 60_000, cells: ['a', '一二三四五六七八九十'] })
})

test.each([
  [
    'a,b\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a,b\r\n1,2\r\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'a,b\r1,2\r',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    '"a","b"\n"1,1","2\n2"',
    [
      ['a', 'b'],
      ['1,1', '2\n2'],
    ],
  ],
  ['"say ""hi""",x', [['say "hi"', 'x']]],
  [
    'a;b\n1,5;2',
    [
      ['a', 'b'],
      ['1,5', '2'],
    ],
  ],
  [
    'a\tb\n1,5\t2',
    [
      ['a', 'b'],
      ['1,5', '2'],
    ],
  ],
  [
    'a,,b\n,,\n1,',
    [
      ['a', undefined, 'b'],
      ['1', undefined],
    ],
  ],
  ['a"b,c', [['a"b', 'c']]],
  ['', []],
])('reads %j', async (text, cells) => {
  expect((await read(text)).map((row) => row.cells)).toEqual(cells)
})

test('numbers rows as a spreadsheet shows them', async () => {
  expect((await read('a\n\n"b\nc"\nd\n')).map(({ number }) => number)).toEqual([1, 3, 4])
})

test('reads what formatCsvRow writes, however the bytes are cut', async () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '，', ',', '"', '\r', '\n', '\t', ' ', '=', '𠮷') })
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.constantFrom(',', '\t', ';'),
      fc.integer({ min: 1, max: 9 }),
      async (rows, delimiter, size) => {
        const text = rows.map((row) => formatCsvRow(row, { delimiter, guardFormulas: false })).join('')
        const bytes = new TextEncoder().encode(CSV_BYTE_ORDER_MARK + text)
        function* pieces() {
          for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
        }
        const read = await Array.fromAsync(readCsvRows(pieces(), { delimiter }))
        const expected = rows
          .map((cells, index) => ({
            number: index + 1,
            cells: cells.map((value) => (value === '' ? undefined : value)),
          }))
          .filter(({ cells }) => cells.some((value) => value !== undefined))
        expect(read).toEqual(expected)
      },
    ),
  )
})

test.each([
  ['text after a closing quotation mark', 'a,b\n1,"x"y', 'datasets/csv-quote', 'a.csv: row 2, column B'],
  ['a quotation mark that is not closed', 'a,b\n1,"x\n2,y\n', 'datasets/csv-quote', 'a.csv: row 2, column B'],
])('refuses %s, naming row and column', async (_, text, code, named) => {
  await expect(read(text)).rejects.toMatchObject({ code, message: expect.stringContaining(named) })
})

test('refuses a row over the limit, also one of many lines', async () => {
  const text = `a\n"${'x\n'.repeat(2000)}"\n`
  await expect(read(text, { maxRecordBytes: 1000 })).rejects.toMatchObject({
    code: 'datasets/record-too-long',
    message: expect.stringContaining('a.csv: row 2'),
  })
})
