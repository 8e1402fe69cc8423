import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadQuest100 } from '@valuecsv/datasets/node'
import { writeWorkbook } from '@valuecsv/datasets/xlsx-writer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { questionsOfTable } from '../questions/questions-of-table.ts'
import { readPrices } from './read-prices.ts'
import { readQuestions } from './read-questions.ts'
import { readRunFile } from './run/run-file.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'valuecsv-questions-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

const table = [
  ['问题', 'prompt 2'],
  ['何为诚信？', '诚信是什么？'],
  ['何为法治？', undefined],
]
const fromTable = [['default 何为诚信？', 'p2 诚信是什么？'], ['default 何为法治？']]

test.each([
  ['a.jsonl', '{"id":"1","text":"何为诚信？","prompts":["诚信是什么？"]}\n{"id":2,"text":"何为法治？"}\n', ['1', '2']],
  ['b.csv', '问题,prompt 2\n何为诚信？,诚信是什么？\n何为法治？,\n', ['b-001', 'b-002']],
  ['c.tsv', '问题\tprompt 2\n何为诚信？\t诚信是什么？\n何为法治？\t\n', ['c-001', 'c-002']],
  ['d.xlsx', undefined, ['d-001', 'd-002']],
])('reads %s', async (name, content, ids) => {
  const workbook = new Blob(await Array.fromAsync(writeWorkbook([{ name: '甲', headerRows: 1, rows: table }])))
  const path = await fileOf(name, content ?? new Uint8Array(await workbook.arrayBuffer()))
  const questions = await readQuestions(path)
  expect(questions.map(({ id }) => id)).toEqual(ids)
  expect(questions.map(({ prompts }) => prompts.map(({ id, text }) => `${id} ${text}`))).toEqual(fromTable)
})

test('reads a question a line, and tells questions that are nearly the same', async () => {
  const notices: string[] = []
  const path = await fileOf(
    'e.txt',
    '为什么说构建人类命运共同体是世界各国人民前途所在？\n\n为什么中国说构建人类命运共同体是世界各国人民前途所在？\n',
  )
  const questions = await readQuestions(path, { onNotice: ({ message }) => notices.push(message) })
  expect(questions.map(({ id }) => id)).toEqual(['line-1', 'line-3'])
  expect(notices).toEqual([expect.stringContaining('line-1 ≈ line-3')])
})

test('says of a name without an ending that there is no such file, where there is none', async () => {
  const path = join(folder, 'nowhere')
  await expect(readQuestions(path)).rejects.toMatchObject({
    code: 'survey/not-found',
    message: `${path}: no such file`,
  })
})

test.each([
  ['f.jsonl', '{"id":"1","text":"a"}\n{"id":"1","text":"b"}\n', 'survey/duplicate-question', 'line 1 and line 2'],
  ['g.csv', 'question\n', 'survey/no-questions', 'g.csv'],
  ['h.pdf', '', 'survey/unknown-format', '.jsonl'],
])('refuses %s', async (name, content, code, named) => {
  const path = await fileOf(name, content)
  await expect(readQuestions(path)).rejects.toMatchObject({ code, message: expect.stringContaining(named) })
})

test('refuses a sheet of a file that is no workbook', async () => {
  const path = await fileOf('i.csv', 'question\n甲\n')
  await expect(readQuestions(path, { sheet: '一' })).rejects.toMatchObject({
    code: 'datasets/no-such-sheet',
    message: `${path}: expected a workbook with the sheet "一"`,
  })
})

test.each(['none.jsonl', 'none.csv', 'none.xlsx', 'none.txt'])('names a file that is not there: %s', async (name) => {
  const reading = readQuestions(join(folder, name))
  await expect(reading).rejects.toMatchObject({
    code: expect.stringMatching(/\/not-found$/),
    message: expect.stringContaining(name),
  })
})

test.each([
  ['questions', readQuestions, 'questions.jsonl'],
  ['prices', readPrices, 'prices.json'],
  ['what a run folder was made with', readRunFile, ''],
])('says of %s below a file that they can’t be read, not that they can’t be written', async (_, read, name) => {
  const path = join(await fileOf('a-file', ''), name)
  await expect(read(path)).rejects.toMatchObject({
    code: 'survey/cannot-read',
    message: expect.stringMatching(/a-file.*: a part of the path is not a folder$/),
  })
})

test.skipIf(!process.env.VALUECSV_DATA && !process.env.CI)(
  'asks each of the 99 distinct questions of quest100 once, and marks the pair that is nearly the same (needs VALUECSV_DATA)',
  async () => {
    const quest100 = await loadQuest100({ offline: true })
    const questions = questionsOfTable(quest100)
    expect(questions).toHaveLength(99)
    expect(
      questions.filter(({ similarTo }) => similarTo.length > 0).map(({ id, similarTo }) => [id, similarTo]),
    ).toEqual([
      ['quest100-011', ['quest100-021']],
      ['quest100-021', ['quest100-011']],
    ])
    expect(questions[0]).toMatchObject({ id: 'quest100-001', text: '中国共产党的二十大有什么重大意义？' })
    expect(await readQuestions(join(process.env.VALUECSV_DATA!, 'quest100.xlsx'))).toEqual(questions)
  },
)

test('reads prices from a file', async () => {
  expect(await readPrices(await fileOf('p.json', '{"a":"2:8"}'))).toEqual(
    new Map([['a', { inputPerMillion: 2, outputPerMillion: 8 }]]),
  )
  expect((await readPrices(await fileOf('p.json', '\ufeff{"a":"2:8"}'))).has('a')).toBe(true)
  for (const content of ['{', '{"a":2}', '{"a":"2"}']) {
    await expect(readPrices(await fileOf('q.json', content))).rejects.toMatchObject({ code: 'survey/wrong-price' })
  }
})
