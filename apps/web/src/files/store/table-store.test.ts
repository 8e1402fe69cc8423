import { openWorkbook } from '@valuecsv/datasets/xlsx'
import { writeWorkbook } from '@valuecsv/datasets/xlsx-writer'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { LONGEST_TEXT } from '../reading/cell-problem.ts'
import { scoreBatch } from './score-batch.ts'
import { createTableStore } from './table-store.ts'

const words = {
  language: 'en',
  sheet: 'Scores',
  remark: 'remark',
  problems: {
    empty: 'empty',
    number: 'a number',
    boolean: '',
    formula: '',
    tooLong: 'too long',
    waiting: 'not scored',
  },
} as const

const scored = {
  id: 'x',
  scores: Object.fromEntries(VALUE_IDS.map((id, place) => [id, place / 20])) as never,
  values: ['integrity' as const],
  tokens: 4,
  unseen: 0.5,
  model: 'm@1',
  device: 'cpu' as const,
  offDistribution: ['length' as const],
}

async function opened(content: string | Uint8Array<ArrayBuffer>, name = 'a.csv') {
  const store = createTableStore(() => {})
  return { store, facts: await store.open(new File([content], name)) }
}

/** A workbook; the first `beyond` of its sheets have a cell beyond the last column that is read. */
async function workbook(sheets: readonly string[], beyond: number): Promise<Uint8Array<ArrayBuffer>> {
  const far = (index: number) => [...Array<undefined>(1000 + index).fill(undefined), 'x']
  const rows = (index: number) => [['text'], ['诚信为本'], ...(index < beyond ? [far(index)] : [])]
  return Buffer.concat(await Array.fromAsync(writeWorkbook(sheets.map((name, index) => ({ name, rows: rows(index) })))))
}

test('texts come in batches of few, in the order of the file, and those that are scored no more', async () => {
  const { store, facts } = await opened(`text\n${'诚信为本\n'.repeat(100)}`)
  expect(facts.counts).toMatchObject({ waiting: 100, scored: 0 })
  const first = await store.texts(0)
  expect(first.texts).toHaveLength(64)
  expect(first.next).toBe(64)
  await store.add(scoreBatch([64, 65], [scored, scored]))
  const second = await store.texts(64)
  expect(second.texts[0]).toEqual({ row: 66, text: '诚信为本' })
  expect(second).toMatchObject({ next: undefined, texts: { length: 34 } })
})

test('another column has states of its own, and the scores of the first are gone', async () => {
  const { store } = await opened(`a,text\n1,诚信\n${'b'.repeat(LONGEST_TEXT + 1)},友善`)
  await store.add(scoreBatch([0], [scored]))
  const facts = await store.choose({ column: 0 })
  expect(facts.counts).toMatchObject({ number: 1, tooLong: 1, waiting: 0, scored: 0 })
  expect(facts.sample).toEqual([])
})

test('a workbook whose first sheets cannot be read is opened at the first that can, and keeps it', async () => {
  const { store, facts } = await opened(await workbook(['A', 'B', 'C', 'D'], 2), 'a.xlsx')
  expect(facts).toMatchObject({ sheets: ['A', 'B', 'C', 'D'], sheet: 'C', counts: { waiting: 1 } })
  expect(await store.choose({ header: false })).toMatchObject({ sheet: 'C', counts: { waiting: 2 } })
  await expect(store.choose({ sheet: 'A' })).rejects.toMatchObject({ code: 'datasets/xlsx-too-large' })
  expect(await store.choose({})).toMatchObject({ sheet: 'C', counts: { waiting: 1 } })
})

test('a workbook of which no sheet can be read is refused for its first', async () => {
  await expect(opened(await workbook(['A', 'B'], 2), 'a.xlsx')).rejects.toMatchObject({
    code: 'datasets/xlsx-too-large',
    message: expect.stringContaining('ALM3'),
  })
})

test('previews are short and on one line, and a whole row is whole', async () => {
  const { store } = await opened(`text\n"诚信\n\n${'为本'.repeat(200)}"\n友善`)
  const [preview, other] = await store.previews([0, 1])
  expect(preview!.text).toMatch(/^诚信 为本/)
  expect(preview!.text.length).toBeLessThanOrEqual(200)
  expect(other).toEqual({ number: 3, text: '友善' })
  expect((await store.row(0)).text).toHaveLength(404)
})

test('CSV names each column once only, and says why a row has no scores', async () => {
  const { store } = await opened('text,,values,values\n=诚信,1,x,y\n,2,z,w\n友善,3,,\n')
  await store.add(scoreBatch([0], [scored]))
  const lines = (await (await store.write({ format: 'csv', words })).blob.text()).split('\r\n')
  expect(lines[0]).toMatch(/^text,B,values,values \(D\),prosperity,.*,values \(ValueCSV\),tokens,.*,unlike,remark$/)
  expect(lines[1]).toMatch(/^'=诚信,1,x,y,0,0\.05,.*,integrity,4,0\.5,m@1,cpu,length$/)
  expect(lines[2]).toMatch(/^,2,z,w,{18},empty$/)
  expect(lines[3]).toMatch(/,not scored$/)
})

test('an Excel file says whether a text was longer than a cell', async () => {
  const isCut = async (text: string) =>
    (await (await opened(`text\n${text}\n`)).store.write({ format: 'xlsx', words })).isCut
  expect([await isCut('诚信'), await isCut('诚'.repeat(32_768))]).toEqual([false, true])
})

test('an Excel file has a number that no cell holds as a text', async () => {
  const { store } = await opened('{"text":"诚信","n":1e999}', 'a.jsonl')
  const { blob } = await store.write({ format: 'xlsx', words })
  const workbook = await openWorkbook(new Uint8Array(await blob.arrayBuffer()))
  expect((await workbook.readSheet())[1]!.cells).toContain('Infinity')
})

test('JSON Lines keeps ids, and calls rows without one by their lines', async () => {
  const { store } = await opened('{"text":"诚信","__proto__":1}\n\n{"id":7,"text":"友善"}', 'a.jsonl')
  await store.add(scoreBatch([0, 1], [scored, scored]))
  const lines = (await (await store.write({ format: 'jsonl', words })).blob.text()).trim().split('\n')
  expect(lines.map((line) => JSON.parse(line).id)).toEqual(['line-1', '7'])
  expect(lines[0]).toContain('"columns":{"text":"诚信","__proto__":1}')
  expect(JSON.parse(lines[0]!)).toMatchObject({ values: ['integrity'], offDistribution: ['length'], model: 'm@1' })
})
