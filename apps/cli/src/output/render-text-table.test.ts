import { expect, test } from 'vitest'
import { renderTextTable } from './render-text-table.ts'
import type { Table } from './table.ts'

const table: Table = {
  columns: [
    { key: 'name', heading: { en: 'Name', zh: '名称' } },
    { key: 'score', heading: { en: 'Score', zh: '分数' }, digits: 2 },
    { key: 'f1', heading: { en: 'F1', zh: 'F1' }, digits: 1, estimate: true },
  ],
  rows: [
    ['富强', 0.456, { estimate: { value: 0.5, low: 0.25, high: 0.75 } }],
    ['Prosperity', undefined, undefined],
  ],
}

test('columns line up by display width and undefined is a dash', () => {
  expect(renderTextTable(table, { language: 'en', color: false })).toBe(
    [
      'Name        Score              F1',
      '─'.repeat(33),
      '富强         0.46  0.5 [0.3, 0.8]',
      'Prosperity      –               –',
      '',
    ].join('\n'),
  )
})

test('a name that is indented stays so', () => {
  const rows = [['National'], ['  Prosperity\nand more ']]
  const printed = renderTextTable({ columns: [table.columns[0]!], rows }, { language: 'en', color: false })
  expect(printed.split('\n').slice(2)).toEqual(['National', '  Prosperity and more', ''])
})

test('the heading is bold only where colour is wanted', () => {
  expect(renderTextTable(table, { language: 'zh', color: true })).toMatch(/^\u001b\[1m名称/)
  expect(renderTextTable(table, { language: 'zh', color: false })).not.toContain('\u001b')
})
