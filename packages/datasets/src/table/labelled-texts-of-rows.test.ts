import { DATASET_ORDER, VALUE_IDS, VALUES } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { labelledTextsOfRows } from './labelled-texts-of-rows.ts'
import type { Cell } from './table.ts'
import { textsOfRows } from './texts-of-rows.ts'

const rows = (...cells: Cell[][]) => cells.map((row, index) => ({ number: index + 1, cells: row }))
const read = (...cells: Cell[][]) => Array.fromAsync(labelledTextsOfRows(rows(...cells), { file: 'a.csv' }))
const columns = DATASET_ORDER.map((id) => VALUES[id].datasetColumn)
const none = DATASET_ORDER.map(() => 0)

test.each([
  ['ids', (id: (typeof VALUE_IDS)[number]) => id],
  ['English names', (id: (typeof VALUE_IDS)[number]) => VALUES[id].name.en],
  ['Chinese names', (id: (typeof VALUE_IDS)[number]) => VALUES[id].name.zh],
  ['names of the dataset', (id: (typeof VALUE_IDS)[number]) => VALUES[id].datasetColumn],
])('takes columns by %s in any order, and gives values in label order', async (_, name) => {
  const [text] = await read(['text', ...DATASET_ORDER.map(name)], ['甲', ...DATASET_ORDER.map(() => '1')])
  expect(text).toEqual({ id: 'row-2', text: '甲', values: VALUE_IDS })
})

test('reads the texts and ids that a table of texts has, also of booleans and numbers', async () => {
  const cells: Cell[][] = [
    ['id', 'text', ...columns],
    ['a', true, ...none],
    [2, false, ...none],
    [undefined, 1.5, ...none],
    [true, 0, ...none],
    ['c', ' ', ...none],
    ['d', '富强', ...none],
  ]
  const texts = await Array.fromAsync(textsOfRows(rows(...cells)))
  expect(texts.map(({ text }) => text)).toEqual(['TRUE', 'FALSE', '1.5', '0', '富强'])
  expect(await read(...cells)).toEqual(texts.map((text) => ({ ...text, values: [] })))
})

test.each([
  [
    'a label of 2',
    ['text', ...columns],
    ['甲', 2, ...none.slice(1)],
    'datasets/label-not-binary',
    'row 2, column B ("Patriotism_scr"): expected 0 or 1, found 2',
  ],
  [
    'a label that is a word',
    ['text', ...columns],
    ['甲', 0, 'yes', ...none.slice(2)],
    'datasets/label-not-binary',
    'column C ("Dedication_scr"): expected 0 or 1, found "yes"',
  ],
  [
    'a label that is missing',
    ['text', ...columns],
    ['甲', ...none.slice(1)],
    'datasets/label-not-binary',
    'column M ("Rule of Law_scr"): expected 0 or 1, found nothing',
  ],
  [
    'a text whose formula failed',
    ['text', ...columns],
    [{ error: '#N/A', sheet: '甲' }, ...none],
    'datasets/error-cell',
    'sheet "甲", row 2, column A ("text"): expected a text, found the error #N/A',
  ],
  [
    'a label whose formula failed',
    ['text', ...columns],
    ['甲', { error: '#N/A', sheet: '甲' }, ...none.slice(1)],
    'datasets/label-not-binary',
    'row 2, column B ("Patriotism_scr"): expected 0 or 1, found #N/A',
  ],
  [
    'a column that is missing',
    ['text', ...columns.slice(2)],
    ['甲', ...none],
    'datasets/wrong-columns',
    'no column for Patriotism, Dedication, expected one for each value; other columns are "text"',
  ],
  [
    'columns with a slip in their names',
    ['text', 'Patriotsm', ...columns.slice(1), ...Array.from({ length: 9 }, (_, at) => `note ${at}`)],
    ['甲', ...none],
    'datasets/wrong-columns',
    'no column for Patriotism, expected one for each value; other columns are "text", "Patriotsm", "note 0", "note 1", "note 2", "note 3", "note 4", "note 5" and 3 more',
  ],
  [
    'two columns of one value',
    ['text', ...columns, '爱国'],
    ['甲', ...none, 0],
    'datasets/wrong-columns',
    'columns B and N are both Patriotism',
  ],
])('refuses %s, naming row and column', async (_, header, row, code, named) => {
  await expect(read(header, row)).rejects.toMatchObject({ code, message: expect.stringContaining(named) })
})
