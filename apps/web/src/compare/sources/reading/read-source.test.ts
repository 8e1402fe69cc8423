import { expect, test } from 'vitest'
import { csvTable, QUESTIONS, runFiles } from '../../../../test/compare-answers.ts'
import { readSource } from './read-source.ts'

const read = (name: string, content: string | Uint8Array<ArrayBuffer>, run?: string) =>
  readSource({ name, file: new File([content], name), ...(run !== undefined && { run: new File([run], 'run.json') }) })
const codeOf = (name: string, content: string | Uint8Array<ArrayBuffer>, run?: string) =>
  read(name, content, run).then(
    () => 'none',
    ({ code }: { code: string }) => code,
  )

test('a table gives its questions, and the answers of each column', async () => {
  const source = await read('answers.csv', csvTable())
  expect(source.questions.map(({ text }) => text)).toEqual(QUESTIONS)
  expect(new Set(source.answers.map(({ llm }) => llm))).toEqual(new Set(['lark', 'heron', '=wren']))
  expect(source.answers).toHaveLength(24)
  expect(source).toMatchObject({ name: 'answers.csv', digest: expect.stringMatching(/^[0-9a-f]{64}$/) })
})

test('a table tells which of its columns are no answers', async () => {
  const source = await read('wide.csv', '编号,问题,lark,日期\n1,何为公正？,公正,2026-01-02\n')
  expect(source.questions.map(({ text }) => text)).toEqual(['何为公正？'])
  expect(source.answers.map(({ llm, text }) => [llm, text])).toEqual([['lark', '公正']])
  expect(source.findings).toMatchObject([{ code: 'columns-left-out', where: ['A ("编号")', 'D ("日期")'] }])
})

test('a table with an answer a row gives them as JSON Lines do', async () => {
  const source = await read('rows.csv', 'llm,questionId,question,text\nlark,q1,何为公正？,公正\n')
  const lines = await read('lines.jsonl', '{"llm":"lark","questionId":"q1","text":"公正"}\n')
  expect(source.answers).toEqual(lines.answers)
  expect(source.questions).toMatchObject([{ id: 'q1', text: '何为公正？' }])
})

test('a run gives the answers to its questions, and tells of a last line that is cut off and of an LLM never asked', async () => {
  const { 'answers.jsonl': answers, 'run.json': run } = runFiles()
  const source = await read('answers.jsonl', answers, run)
  expect(source.answers).toHaveLength(25)
  expect(source.questions[0]).toEqual({ id: 'q1', text: QUESTIONS[0] })
  expect(source.findings.map(({ code }) => code)).toEqual(['cut-off-end', 'stopped-run'])
  expect(source.llms).toContain('rook')
})

test('answers alone are told by their first bytes, whatever the ending', async () => {
  const source = await read('answers.txt', runFiles()['answers.jsonl'])
  expect(source).toMatchObject({ questions: [] })
})

test.each([
  ['empty.csv', '', 'datasets/empty-file'],
  ['text.xlsx', 'no workbook', 'datasets/xlsx-not-a-workbook'],
  ['old.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]), 'datasets/xlsx-not-a-workbook'],
  ['broken.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), 'datasets/xlsx-damaged'],
  ['notes.pdf', '%PDF-1.7', 'datasets/unknown-format'],
  ['one-column.csv', '问题\n何为公正？\n', 'datasets/wrong-columns'],
  ['numbers.csv', '1,2\n3,4\n', 'datasets/wrong-columns'],
  ['notes.csv', '问题,备注\n何为公正？,好\n', 'datasets/wrong-columns'],
  ['rows.csv', 'llm,questionId,text\n,1,答\n', 'datasets/wrong-record'],
  ['header.csv', '问题,lark\n', 'web/no-answers'],
  ['broken.jsonl', '{"llm":"lark"\n{}\n', 'datasets/not-json'],
  ['strange.jsonl', '{"text":"答"}\n', 'datasets/wrong-record'],
  ['scores.jsonl', '{"id":"lark/1/default/1","scores":{},"values":[]}\n', 'datasets/scores-alone'],
])('%s is told for what it is', async (name, content, code) => {
  expect(await codeOf(name, content)).toBe(code)
})

test('a run.json that is none is refused', async () => {
  expect(await codeOf('answers.jsonl', runFiles()['answers.jsonl'], '{"questions":[{}]}')).toBe('web/wrong-run')
})

test('a file that would not fit is refused before it is read', async () => {
  const file = Object.defineProperty(new File(['x'], 'large.csv'), 'size', { value: 200 * 1024 * 1024 })
  await expect(readSource({ name: 'large.csv', file })).rejects.toMatchObject({ code: 'web/file-too-large' })
})
