import { expect, test } from 'vitest'
import { fitTable } from './fit-table.ts'
import type { Table } from './table.ts'

const column = (name: string) => ({ key: name, heading: { en: name, zh: name } })

const table: Table = {
  title: { en: 'Title', zh: '标题' },
  columns: ['model', 'aaaa', 'bbbb', 'cccc'].map(column),
  rows: [
    ['x', 1, 2, 3],
    ['y', 4, 5, 6],
  ],
}

test('a table that fits stays whole', () => {
  expect(fitTable(table, 'en', 23)).toEqual([table])
})

test('a table that is too wide comes in pieces, each with the first column, the title on the first', () => {
  const [first, second, ...others] = fitTable(table, 'en', 22)
  expect(others).toEqual([])
  expect(first).toEqual({
    title: table.title,
    columns: ['model', 'aaaa', 'bbbb'].map(column),
    rows: [
      ['x', 1, 2],
      ['y', 4, 5],
    ],
  })
  expect(second).toEqual({
    columns: ['model', 'cccc'].map(column),
    rows: [
      ['x', 3],
      ['y', 6],
    ],
  })
})

test('a column that is wider than the terminal still comes', () => {
  expect(fitTable(table, 'en', 1).map(({ columns }) => columns.length)).toEqual([2, 2, 2])
})
