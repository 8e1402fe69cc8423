import { expect, test } from 'vitest'
import { idOfRow, textTable } from './text-table.ts'

const rows = [
  { number: 1, cells: ['编号', '内容', '分'] },
  { number: 2, cells: ['a', '诚信是做人的根本。', 1] },
  { number: 4, cells: [undefined, '人人平等。', 2, 'x'] },
]

test('header, texts and ids are found, and columns beyond the header have letters', () => {
  expect(textTable(rows, {})).toEqual({
    columns: [
      { letter: 'A', name: '编号' },
      { letter: 'B', name: '内容' },
      { letter: 'C', name: '分' },
      { letter: 'D', name: '' },
    ],
    textColumn: 1,
    idColumn: 0,
    headerRow: 1,
    rows: rows.slice(1),
  })
})

test('a person can say that there is no header, and which column holds the texts', () => {
  const table = textTable(rows, { header: false, column: 2 })
  expect(table).toMatchObject({ headerRow: 0, textColumn: 2, idColumn: undefined })
  expect(table.rows).toHaveLength(3)
  expect(textTable(rows, { column: 9 }).textColumn).toBe(1)
})

test('a header without rows below it is a table of no rows', () => {
  expect(textTable(rows.slice(0, 1), {}).rows).toEqual([])
  expect(textTable([], {})).toMatchObject({ columns: [], rows: [] })
})

test('columns may have one name: they are chosen by their place', () => {
  const twins = [{ number: 1, cells: ['内容', '内容'] }, ...rows.slice(1)]
  expect(textTable(twins, {})).toMatchObject({ textColumn: 0, headerRow: 1 })
  expect(textTable(twins, { column: 1 }).textColumn).toBe(1)
})

test('names that the file gives apart are no row', () => {
  const table = textTable([{ number: 1, cells: ['友善待人', 'b'] }], { names: ['text', 'id'] })
  expect(table).toMatchObject({ textColumn: 0, idColumn: 1, headerRow: 0 })
  expect(table.rows).toHaveLength(1)
})

test.each([
  [rows[1]!, 'a'],
  [rows[2]!, 'row-4'],
  [{ number: 5, cells: [{ error: '#N/A', sheet: 'x' }] }, 'row-5'],
])('an id is that of the row, or made of its number', (row, id) => {
  expect(idOfRow(textTable(rows, {}), row, 'row')).toBe(id)
})
