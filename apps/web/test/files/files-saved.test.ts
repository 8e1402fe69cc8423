import { parseScoredText, readJsonLines } from '@valuecsv/datasets'
import { readCsvRows } from '@valuecsv/datasets/csv'
import { openWorkbook } from '@valuecsv/datasets/xlsx'
import { writeWorkbook } from '@valuecsv/datasets/xlsx-writer'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EQUAL, HONEST } from '../sentences.ts'
import { NO_BROWSER, openSite } from '../site.ts'
import type { Visit } from '../visit.ts'
import { filesScreen } from './files-visitor.ts'

const site = await openSite()
afterAll(() => site?.close())

/** A header below a title, numbers, a formula in the guise of a text, an empty cell. */
const rows = [
  ['某次调查'],
  ['编号', '内容', '得票', '备注'],
  ['a1', HONEST, 3, '=1+1'],
  ['a2', undefined, 4, '@x'],
  ['a3', EQUAL, 5],
]

let visit: Visit
let files: ReturnType<typeof filesScreen>
beforeAll(async () => {
  if (site === undefined) return
  visit = await site.visit()
  files = filesScreen(visit)
  await visit.open('?model=csv-lite#/files')
  const chunks = await Array.fromAsync(
    writeWorkbook([
      { name: '第一页', rows: [['x']] },
      { name: '答卷', rows },
    ]),
  )
  await files.choose({ name: 'survey.xlsx', bytes: Buffer.concat(chunks) })
  await visit.page.getByLabel('Sheet').selectOption('答卷')
  await visit.page.getByText('Header in row 2').waitFor()
  await files.score()
})

test.skipIf(site === undefined)(
  `JSON Lines holds the scored rows in the format that the readers take (${NO_BROWSER})`,
  async () => {
    const { name, bytes } = await files.save('JSON Lines')
    expect(name).toBe('survey-scores.jsonl')
    const scored = await Array.fromAsync(readJsonLines(bytes, parseScoredText))
    expect(scored.map(({ id }) => id)).toEqual(['a1', 'a3'])
    expect(scored[1]!.values).toContain('rule-of-law')
    expect(scored[0]).toMatchObject({
      tokens: HONEST.length,
      unseen: 0,
      device: 'cpu',
      model: expect.stringMatching(/^csv-lite@/),
    })
    const [first] = await Array.fromAsync(readJsonLines(bytes, (value) => value as { columns: unknown }))
    expect(first!.columns).toEqual({ 编号: 'a1', 内容: HONEST, 得票: 3, 备注: '=1+1' })
  },
)

test.skipIf(site === undefined)(
  'CSV begins with the mark of UTF-8 and holds all rows, their columns first, formulas made safe',
  async () => {
    const { name, bytes } = await files.save('CSV')
    expect(name).toBe('survey-scores.csv')
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const [header, first, empty, last] = await Array.fromAsync(readCsvRows(bytes))
    expect(header!.cells).toEqual([
      '编号',
      '内容',
      '得票',
      '备注',
      ...VALUE_IDS,
      'values',
      'tokens',
      'unseen',
      'model',
      'device',
      'unlike',
      'remark',
    ])
    expect(first!.cells.slice(0, 4)).toEqual(['a1', HONEST, '3', "'=1+1"])
    expect(empty!.cells.slice(0, 5)).toEqual(['a2', undefined, '4', "'@x", undefined])
    expect(empty!.cells.at(-1)).toBe('empty')
    expect(last!.cells[16]).toContain('rule-of-law')
  },
)

test.skipIf(site === undefined)(
  'Excel holds all rows with numbers as numbers, and the same scores as JSON Lines',
  async () => {
    const { name, bytes } = await files.save('Excel')
    expect(name).toBe('survey-scores.xlsx')
    const [header, first, empty] = await (await openWorkbook(bytes)).readSheet('Scores')
    expect(header!.cells.slice(0, 6)).toEqual(['编号', '内容', '得票', '备注', 'Prosperity', 'Democracy'])
    expect(first!.cells.slice(0, 4)).toEqual(['a1', HONEST, 3, '=1+1'])
    expect(empty!.cells.at(-1)).toBe('empty')
    const [scored] = await Array.fromAsync(readJsonLines((await files.save('JSON Lines')).bytes, parseScoredText))
    expect(first!.cells.slice(4, 16)).toEqual(VALUE_IDS.map((id) => scored!.scores[id]))
  },
)

test.skipIf(site === undefined)('saved results go without a question', async () => {
  await files.button('Clear').click()
  await visit.page.getByText('Drop a file here').waitFor()
  expect(visit.faults).toEqual([])
  await visit.close()
})
