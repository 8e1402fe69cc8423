import { expect, test } from 'vitest'
import { cellText, isRightAligned } from './cell-text.ts'
import { csvHeadingFields, csvRowFields } from './csv-fields.ts'
import { markdownText, renderMarkdownTable } from './render-markdown-table.ts'
import type { Cell, Column } from './table.ts'

const heading = { en: 'x', zh: 'x' }

test.each<[Cell, Partial<Column>, string]>([
  [undefined, {}, '–'],
  ['text', {}, 'text'],
  [true, {}, '✓'],
  [false, {}, ''],
  [{ en: 'Justice', zh: '公正' }, {}, '公正'],
  [1031, {}, '1,031'],
  [12345.67, { digits: 1 }, '12,345.7'],
  [0.12345, { digits: 3 }, '0.123'],
  [{ estimate: { value: 0.5, low: 0.25, high: 0.75 } }, { digits: 2 }, '0.50 [0.25, 0.75]'],
  [{ estimate: { value: 0.5 } }, { digits: 2 }, '0.50'],
  [{ estimate: {} }, { digits: 2 }, '–'],
  [{ estimate: { value: 0.0312, low: -0.0104, high: 0.07 } }, { digits: 3, signed: true }, '+0.031 [-0.010, +0.070]'],
  [{ estimate: { value: 0, low: -0.0001, high: 0.0001 } }, { digits: 3, signed: true }, '0.000 [0.000, 0.000]'],
])('%o in %o reads %s', (cell, column, text) => {
  expect(cellText(cell, { key: 'x', heading, ...column }, 'zh')).toBe(text)
})

test('a column of numbers or estimates is right-aligned unless it says otherwise', () => {
  const rows: Cell[][] = [['a', undefined, undefined], ['b', 1, { estimate: {} }]] // biome-ignore format: a table
  const column = { key: 'x', heading }
  expect([0, 1, 2].map((index) => isRightAligned(column, rows, index))).toEqual([false, true, true])
  expect(isRightAligned({ ...column, align: 'left' }, rows, 1)).toBe(false)
})

test('a row of CSV has as many fields as its heading, whatever stands in a column of estimates', () => {
  const columns = [{ key: 'f1', heading: { en: 'F1', zh: 'F1' }, estimate: true }]
  const fields = csvHeadingFields(columns).length
  for (const cell of [undefined, 1, 'text', true, { en: 'a', zh: '甲' }, { estimate: { value: 1, low: 0, high: 2 } }]) {
    expect(csvRowFields(columns, [cell])).toHaveLength(fields)
  }
})

test('Markdown escapes what would break its rows', () => {
  const columns = [
    { key: 'model', heading: { en: 'Model', zh: '模型' } },
    { key: 'f1', heading: { en: 'F1', zh: 'F1' }, digits: 1 },
  ]
  const rows = [['a|b\nc', 0.5]]
  expect(renderMarkdownTable({ title: { en: 'T', zh: '题' }, columns, rows }, 'zh')).toBe(
    '**题**\n\n| 模型 | F1 |\n| --- | ---: |\n| a\\|b c | 0.5 |\n',
  )
})

test.each([
  [
    '<img src=x onerror=alert(1)>![](http://evil.invalid/x.png)',
    '\\<img src=x onerror=alert(1)>![\\](http\\://evil.invalid/x.png)',
  ],
  ['a\rb\u2028c\u001b[31m', 'a b c [31m'],
  ['lark\u202e|0.9\u2066\u200f', 'lark\ufffd\\|0.9\ufffd\ufffd'],
  ['*a* `b` </p> [c][d]', '\\*a\\* \\`b\\` \\</p> [c\\][d]'],
  ['__proto__ gpt_4o _a_ ~~b~~', '\\_\\_proto\\_\\_ gpt_4o \\_a\\_ \\~\\~b\\~\\~'],
  ['<0.001, [0.1, 0.2]', '<0.001, [0.1, 0.2]'],
  ['&lt;b&gt; &copy; &#60;i&#x3e;', '\\&lt;b\\&gt; \\&copy; \\&#60;i\\&#x3e;'],
  ['https://a.example HTTP://b ftp://c', 'https\\://a.example HTTP\\://b ftp\\://c'],
  ['www.a.example WWW.b.example', 'www\\.a.example WWW\\.b.example'],
  ['csv-small@92d28a5fe7c54d7f', 'csv-small@92d28a5fe7c54d7f'],
  ['R&D, 10:30, v1.5, @cf/meta, a & b; c', 'R&D, 10:30, v1.5, @cf/meta, a & b; c'],
])('Markdown shows %j as it is', (text, written) => {
  expect(markdownText(text)).toBe(written)
})
