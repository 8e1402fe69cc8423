import { expect, test } from 'vitest'
import type { Notice } from '../bytes/notice.ts'
import type { Cell, TableRow } from './table.ts'
import { type TableLayoutOptions, tableLayout } from './table-layout.ts'

const long = '这是一段足够长的文本，讲的是诚信与友善，也讲法治。'

function table(...rows: Cell[][]): TableRow[] {
  return rows.map((cells, index) => ({ number: index + 1, cells })).filter(({ cells }) => cells.length > 0)
}

function layout(rows: TableRow[], options: TableLayoutOptions = {}) {
  const notices: Notice[] = []
  const found = tableLayout(rows, { file: 'a.csv', onNotice: (notice) => notices.push(notice), ...options })
  return { ...found, notices: notices.map(({ message }) => message) }
}

test.each([
  [
    'the letter of the wanted column',
    table(['题号', '模型回答', '选项'], ['1', long, 'A'], ['2', long, 'C'], ['3', long, 'B']),
    { column: 'B' },
    { headerRow: 1, textColumn: 1 },
  ],
  [
    'a known name',
    table(['甲说', '乙说'], [long, '是的'], [long, 'text'], ['好', '好']),
    {},
    { headerRow: 1, textColumn: 0 },
  ],
  [
    'names of values',
    table(['文章', '一', '二', '三'], [long, '自由', '和谐', '友善'], [long, '法治', '平等', '诚信']),
    {},
    { headerRow: 1, textColumn: 0 },
  ],
])('%s is data below a row as wide as the table', (_, rows, options, expected) => {
  expect(layout(rows, options)).toMatchObject(expected)
})

test.each([
  ['a known name', table(['id', 'text'], ['1', 'a']), { headerRow: 1, textColumn: 1, idColumn: 0 }],
  [
    'a known name below a title',
    table(['报告'], [], ['编号', '内容'], ['1', long]),
    { headerRow: 3, textColumn: 1, idColumn: 0 },
  ],
  [
    'short names above long cells',
    table(['评论', '来源'], [long, '网'], [long, '报']),
    { headerRow: 1, textColumn: 0 },
  ],
  ['short names below a title', table(['2024 年'], ['来源', '评论'], ['网', long]), { headerRow: 2, textColumn: 1 }],
  ['no header', table([long, 1], [long, 2]), { headerRow: 0, textColumn: 0 }],
  [
    'labels named by value',
    table(['句子', '富强', '民主', '文明'], ['自由', 1, 0, 0]),
    { headerRow: 1, textColumn: 0 },
  ],
  ['names of values as data', table(['评论', '标签'], [long, '自由'], [long, '平等']), { headerRow: 1, textColumn: 0 }],
  [
    'names above cells as short',
    table(['问题', '通义千问'], ['何为诚信', '言而有信'], ['何为友善', '与人为善']),
    { headerRow: 1 },
  ],
  ['short cells, one of them a sentence', table(['诚信', '好。'], ['友善', '也好。']), { headerRow: 0 }],
  ['short cells, one of them a number', table(['1', '诚信'], ['2', '友善']), { headerRow: 0 }],
  ['short cells, one of which comes again', table(['微博', '很好'], ['微博', '不错']), { headerRow: 0 }],
  ['one row alone', table(['诚信', '友善']), { headerRow: 0 }],
  ['no rows', table(), { headerRow: 0, textColumn: 0 }],
])('finds the layout of a table with %s', (_, rows, expected) => {
  expect(layout(rows)).toMatchObject(expected)
})

test('tells which column it guessed, and nothing when the column was named', () => {
  const rows = table(['来源', '评论'], ['网', long])
  expect(layout(rows).notices).toEqual(['a.csv: header in row 1, texts taken from column B ("评论")'])
  expect(layout(rows, { column: '评论' }).notices).toEqual([])
  expect(layout(table([long])).notices).toEqual(['a.csv: no header row, texts taken from column A'])
})

test.each([
  [['id', 'answer', 'text'], 2, 'C ("text"), not from B ("answer")'],
  [['answer', '内容', '文本'], 2, 'C ("文本"), not from B ("内容"), A ("answer")'],
  [['id', 'content', 'answer'], 1, 'B ("content"), not from C ("answer")'],
])('among %j takes the likeliest name, and tells the others', (names, textColumn, told) => {
  const rows = table(names, ['1', '是', long])
  const found = layout(rows)
  expect(found.textColumn).toBe(textColumn)
  expect(found.notices).toEqual([`a.csv: header in row 1, texts taken from column ${told}`])
  expect(layout(rows, { column: names[1]! })).toMatchObject({ textColumn: 1, notices: [] })
})

test('a name from a file stands in a message without its line ends and terminal codes', () => {
  const rows = table(['来源', '评\u001b[2J\n论'], ['网', long])
  expect(layout(rows).notices[0]).toMatch(/column B \("评\\u001b\[2J\\n论"\)$/)
})

test('takes the first row for the header, or for data, where that is said', () => {
  const short = table(['问题', '通义千问'], ['何为诚信', '言而有信'])
  expect(layout(short, { column: 'B', header: false })).toMatchObject({ headerRow: 0, textColumn: 1, notices: [] })
  const sentences = table(['诚信。', '友善。'], ['爱国。', '敬业。'])
  expect(layout(sentences, { column: 'B', header: true })).toMatchObject({ headerRow: 1, textColumn: 1, notices: [] })
})

test('tells that a header is a guess, also where the column is named by its letter', () => {
  const short = table(['问题', '通义千问'], ['何为诚信', '言而有信'])
  expect(layout(short, { column: 'B' }).notices).toEqual([
    'a.csv: header in row 1, texts taken from column B ("通义千问")',
  ])
  expect(layout(table([long, long]), { column: 'B' }).notices).toEqual([
    'a.csv: no header row, texts taken from column B',
  ])
})

test('takes a column by its name, whatever its case, or by its letter', () => {
  const rows = table(['Source', 'Comment'], ['x', long])
  for (const column of ['Comment', 'comment', ' Comment ', 'B', 'b']) {
    expect(layout(rows, { column }).textColumn).toBe(1)
  }
})

test('takes a letter for the name of a column where one has it', () => {
  const rows = table(['b', 'text', 'A'], ['x', long, 'y'])
  expect(layout(rows, { column: 'B' }).textColumn).toBe(0)
  expect(layout(rows, { column: 'a' }).textColumn).toBe(2)
  expect(layout(table([long, 1, long]), { column: 'c' })).toMatchObject({ headerRow: 0, textColumn: 2 })
})

test('guesses no column of numbers or dates, however long they are', () => {
  const rows = table(
    ['编号', '模型甲', '备注', '日期', '通过'],
    ['1000000001', '言而有信', '好', '2026-01-02 10:00:00', '12.5'],
    ['1000000002', '人人守法', '无', '2026/1/3 10:00', '85%'],
  )
  expect(layout(rows)).toMatchObject({ textColumn: 1, idColumn: 0 })
})

test.each([
  [
    'a column that is not there',
    table(['来源', '评论'], ['网', long]),
    '回答',
    'datasets/no-such-column',
    'A ("来源"), B ("评论")',
  ],
  [
    'the letter of a column beyond the last',
    table(['来源', '评论'], ['网', long]),
    'Z',
    'datasets/no-such-column',
    'a.csv: no column "Z", found A ("来源"), B ("评论")',
  ],
  [
    'a letter beyond the last column where there is no header',
    table([long, 1], [long, 2]),
    'C',
    'datasets/no-header',
    'a.csv: no column "C", found no header row and columns A to B',
  ],
  ['two columns of that name', table(['评论', '评论'], [long, long]), '评论', 'datasets/duplicate-column', 'A and B'],
])('refuses %s', (_, rows, column, code, named) => {
  expect(() => layout(rows, { column })).toThrow(
    expect.objectContaining({ code, message: expect.stringContaining(named) }),
  )
})
