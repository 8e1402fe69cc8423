import { questionTable } from '@valuecsv/datasets'
import { expect, test } from 'vitest'
import { parseQuestion } from './parse-question.ts'
import { questionSet } from './question-set.ts'
import { questionsOfRows } from './questions-of-rows.ts'
import { questionsOfTable } from './questions-of-table.ts'

const rows = (...cells: readonly (string | number | undefined)[][]) =>
  cells.map((row, index) => ({ number: index + 1, cells: row }))
const options = { file: 'mine.xlsx', idPrefix: 'mine' }

test('a question has its own words as the default prompt, and its paraphrases by number', () => {
  const drafts = [{ id: 'q', text: '何为诚信？', paraphrases: ['诚信是什么？', '怎样理解诚信？'], place: 'line 1' }]
  expect(questionSet(drafts, 'a.jsonl')).toEqual([
    {
      id: 'q',
      text: '何为诚信？',
      prompts: [
        { id: 'default', text: '何为诚信？' },
        { id: 'p2', text: '诚信是什么？' },
        { id: 'p3', text: '怎样理解诚信？' },
      ],
      similarTo: [],
    },
  ])
})

test('marks questions that are equal or nearly so, on both sides', () => {
  const texts = [
    '为什么说构建人类命运共同体是世界各国人民前途所在？',
    '为什么中国说构建人类命运共同体是世界各国人民前途所在？',
    '1. 何为法治？',
    '为什么说构建人类命运共同体是世界各国人民前途所在？',
  ]
  const drafts = texts.map((text, index) => ({ id: `q${index}`, text, paraphrases: [], place: '' }))
  expect(questionSet(drafts, 'a').map(({ similarTo }) => similarTo)).toEqual([
    ['q3', 'q1'],
    ['q0', 'q3'],
    [],
    ['q0', 'q1'],
  ])
})

test.each([
  ['none', [], 'survey/no-questions', 'at least one'],
  ['an empty one', [['1', ' ', []]], 'survey/empty-question', 'line 1: question "1"'],
  ['an empty paraphrase', [['1', 'a', ['']]], 'survey/empty-question', 'line 1'],
  [
    'an id twice',
    [
      ['1', 'a', []],
      ['2', 'b', []],
      ['1', 'c', []],
    ],
    'survey/duplicate-question',
    'line 1 and line 3 have the same id "1"',
  ],
  ['the same words twice in one', [['1', 'a', ['b', ' a']]], 'survey/duplicate-prompt', 'line 1'],
] as const)('refuses a set with %s, naming file and lines', (_, given, code, named) => {
  const drafts = given.map(([id, text, paraphrases], index) => ({ id, text, paraphrases, place: `line ${index + 1}` }))
  expect(() => questionSet(drafts, 'a.jsonl')).toThrow(
    expect.objectContaining({ code, message: expect.stringMatching(new RegExp(`^a\\.jsonl: .*${named}`)) }),
  )
})

test('takes a line of JSON', () => {
  const place = { file: 'a.jsonl', line: 4 }
  expect(parseQuestion({ id: 7, text: 'a', prompts: ['b'], more: 1 }, place)).toEqual({
    ...{ id: '7', text: 'a', paraphrases: ['b'], place: 'line 4' },
  })
})

test.each([
  [{ text: 'a' }, '"id"'],
  [{ id: ' ', text: 'a' }, '"id"'],
  [{ id: 'a' }, '"text"'],
  [{ id: 'a', text: 'a', prompts: 'b' }, '"prompts"'],
  [['a'], '"id"'],
])('refuses the line %j', (value, named) => {
  expect(() => parseQuestion(value, { file: 'a.jsonl', line: 4 })).toThrow(
    expect.objectContaining({
      code: 'survey/wrong-question',
      message: expect.stringContaining(`a.jsonl: line 4, ${named}`),
    }),
  )
})

test('takes from a table questions, paraphrases and ids by the names of columns', () => {
  const table = rows(
    ['编号', '问题', 'prompt 2', '改写3', '备注'],
    [7, '何为诚信？', undefined, '诚信是什么？', 'x'],
    ['b', '何为法治？'],
  )
  expect(questionsOfRows(table, options).map(({ id, prompts }) => [id, prompts.map((prompt) => prompt.text)])).toEqual([
    ['7', ['何为诚信？', '诚信是什么？']],
    ['b', ['何为法治？']],
  ])
})

test('numbers the questions of a table without ids', () => {
  expect(questionsOfRows(rows(['question'], ['a?'], ['b?']), options).map(({ id }) => id)).toEqual([
    'mine-001',
    'mine-002',
  ])
})

test('takes a table with columns of other names as questions and answers, as quest100 is', () => {
  const table = rows(['quest', 'gpt'], ['1. 何为诚信？', '言而有信'], ['2. 何为法治？', 'x'], ['3. 何为诚信？', 'y'])
  expect(questionsOfRows(table, options)).toEqual(questionsOfTable(questionTable(table, options)))
  expect(questionsOfRows(table, options).map(({ id, text }) => [id, text])).toEqual([
    ['mine-001', '何为诚信？'],
    ['mine-002', '何为法治？'],
  ])
})

test('a table with an answer a row gives the questions of its answers, each once', () => {
  const table = rows(
    ['id', 'llm', 'questionId', 'question', 'text'],
    ['a/1', 'a', '1', '何为公正？', '公正就是……'],
    ['b/1', 'b', '1', '何为公正？', '这个问题……'],
    ['a/2', 'a', '2', '何为自由？', '自由就是……'],
  )
  expect(questionsOfRows(table, options).map(({ id, text }) => [id, text])).toEqual([
    ['1', '何为公正？'],
    ['2', '何为自由？'],
  ])
})

test('refuses a table without names, whose first question would be lost, and a row without a question', () => {
  expect(() => questionsOfRows(rows(['何为诚信？'], ['何为法治？']), options)).toThrow(
    expect.objectContaining({ code: 'survey/no-header', message: expect.stringContaining('mine.xlsx: row 1') }),
  )
  expect(() => questionsOfRows(rows(['question', 'prompt'], [undefined, 'b']), options)).toThrow(
    expect.objectContaining({ code: 'survey/empty-question', message: expect.stringContaining('mine.xlsx: row 2') }),
  )
  const failed = [...rows(['question']), { number: 2, cells: [{ error: '#N/A', sheet: '甲' }] }]
  expect(() => questionsOfRows(failed, options)).toThrow(expect.objectContaining({ code: 'survey/error-cell' }))
})
