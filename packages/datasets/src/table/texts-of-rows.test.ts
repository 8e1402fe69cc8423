import { expect, test } from 'vitest'
import type { Notice } from '../bytes/notice.ts'
import type { Cell } from './table.ts'
import { textsOfRows } from './texts-of-rows.ts'

const rows = (...cells: Cell[][]) => cells.map((row, index) => ({ number: index + 1, cells: row }))

test('takes ids from the column of ids, else from the number of the row', async () => {
  const withIds = rows(['id', 'text'], ['a7', '甲'], [undefined, '乙'], [12, '丙'])
  expect(await Array.fromAsync(textsOfRows(withIds))).toEqual([
    { id: 'a7', text: '甲' },
    { id: 'row-3', text: '乙' },
    { id: '12', text: '丙' },
  ])
})

test('tells of cells beyond the header, where a text was cut at its comma', async () => {
  const notices: Notice[] = []
  const options = { file: 'a.csv', onNotice: (notice: Notice) => notices.push(notice) }
  const source = rows(['text'], ['诚实守信', '法律面前人人平等'], ['公正', undefined, ''])
  expect(await Array.fromAsync(textsOfRows(source, options))).toHaveLength(2)
  expect(notices).toEqual([
    {
      code: 'datasets/beyond-header',
      message:
        'a.csv: row 2 has 2 cells, the header 1; what is beyond is left out (is a separator within a text not quoted?)',
    },
  ])
})

test('leaves out rows without a text and tells them; spaces are none', async () => {
  const notices: Notice[] = []
  const source = rows(['id', 'text'], ['1'], ['2', '  '], ['3', 5], ['4', true])
  const texts = await Array.fromAsync(
    textsOfRows(source, { file: 'a.csv', onNotice: (notice) => notices.push(notice) }),
  )
  expect(texts.map(({ text }) => text)).toEqual(['5', 'TRUE'])
  expect(notices).toContainEqual({
    code: 'datasets/row-without-text',
    message: 'a.csv: row 2 has no text, left out',
  })
  expect(notices).toContainEqual({
    code: 'datasets/row-without-text',
    message: 'a.csv: row 3 has no text, left out',
  })
})

test('tells half a character with the row and the column that it stands in', async () => {
  const notices: Notice[] = []
  const options = { file: 'a.csv', onNotice: (notice: Notice) => void notices.push(notice) }
  expect(await Array.fromAsync(textsOfRows(rows(['id', 'text'], ['1', '公\ud83d']), options))).toEqual([
    { id: '1', text: '公\ufffd' },
  ])
  expect(notices.map(({ message }) => message)).toEqual([
    'a.csv: row 2, column B ("text"): half a character (a lone surrogate) in the text, read as U+FFFD',
  ])
})

test.each([
  [
    'a text',
    ['1', { error: '#DIV/0!', sheet: '甲' }],
    'row 2, column B ("text"): expected a text, found the error #DIV/0!',
  ],
  ['an id', [{ error: '#N/A', sheet: '甲' }, 'a'], 'row 2, column A ("id"): expected a text, found the error #N/A'],
] as const)('refuses %s whose formula failed, naming sheet, row and column', async (_, row, named) => {
  const source = rows(['id', 'text'], [...row])
  await expect(Array.fromAsync(textsOfRows(source, { file: 'a.xlsx' }))).rejects.toMatchObject({
    code: 'datasets/error-cell',
    message: `a.xlsx: sheet "甲", ${named}`,
  })
})

test('reads past a failed formula in a column that it does not need', async () => {
  const source = rows(['text', 'rank'], ['a', { error: '#REF!', sheet: '甲' }])
  expect(await Array.fromAsync(textsOfRows(source))).toEqual([{ id: 'row-2', text: 'a' }])
})

test('reads rows beyond those that settle the layout, as a stream', async () => {
  async function* endless() {
    yield { number: 1, cells: ['text'] }
    for (let number = 2; ; number++) yield { number, cells: [`text ${number}`] }
  }
  let last = ''
  for await (const { text } of textsOfRows(endless())) {
    last = text
    if (text === 'text 200') break
  }
  expect(last).toBe('text 200')
})
