import { VALUE_IDS, VALUES } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import type { Cell, TableRow } from '../table/table.ts'
import { questionTable } from './question-table.ts'

function table(...rows: Cell[][]): TableRow[] {
  return rows.map((cells, index) => ({ number: index + 1, cells }))
}

test('reads a question and an answer of each LLM from every row', () => {
  const { questions, llms, answers } = questionTable(
    table(['question', 'modelA', ' modelB '], ['1. 何为诚信？', '言而有信。', undefined]),
    { idPrefix: 'mine' },
  )
  expect(questions).toEqual([{ id: 'mine-001', text: '何为诚信？', rows: [2], similarTo: [] }])
  expect(llms).toEqual(['modelA', 'modelB'])
  const place = { questionId: 'mine-001', promptId: 'default', sample: 1 }
  expect(answers).toEqual([
    { id: 'modelA/mine-001/default/1', llm: 'modelA', ...place, status: 'answered', text: '言而有信。' },
    { id: 'modelB/mine-001/default/1', llm: 'modelB', ...place, status: 'empty', text: '' },
  ])
})

test('makes the answers to a repeated question samples of it', () => {
  const { questions, answers } = questionTable(table(['q', 'm'], ['1.同', 'a'], ['2.异', 'b'], ['3.\u00a0同 ', 'c']))
  expect(questions.map(({ id, rows }) => [id, rows])).toEqual([
    ['question-001', [2, 4]],
    ['question-002', [3]],
  ])
  expect(answers.map(({ id }) => id)).toEqual([
    'm/question-001/default/1',
    'm/question-002/default/1',
    'm/question-001/default/2',
  ])
})

test('strips a number only where it counts the rows', () => {
  const { questions } = questionTable(table(['q', 'm'], ['2023. 年发生了什么？', 'a'], ['2、什么是法治？', 'b']))
  expect(questions.map(({ text }) => text)).toEqual(['2023. 年发生了什么？', '什么是法治？'])
})

test('takes a name of the column of questions that says how to answer them', () => {
  expect(questionTable(table(['问题（请用一句话回答！）', 'm'], ['1. a', 'b'])).questions[0]?.text).toBe('a')
})

test('takes names of LLMs with stops and slashes', () => {
  const names = ['GPT-4.1', 'accounts/fireworks/models/llama-v3p1-405b-instruct-fp8', 'Qwen2.5 (72B), 联网']
  expect(questionTable(table(['q', ...names], ['1. a', 'b', 'c', 'd'])).llms).toEqual(names)
})

test('marks questions that are nearly the same, on both sides', () => {
  const { questions } = questionTable(
    table(
      ['q', 'm'],
      ['为什么中国说构建人类命运共同体是世界各国人民前途所在？', 'a'],
      ['为什么说构建人类命运共同体是世界各国人民前途所在？', 'b'],
      ['如何理解全体人民共同富裕？', 'c'],
    ),
  )
  expect(questions.map(({ similarTo }) => similarTo)).toEqual([['question-002'], ['question-001'], []])
})

test('keeps answers without a question apart', () => {
  const { answers, rowsWithoutQuestion } = questionTable(table(['q', 'm', 'n'], [' ', 'a', undefined], [undefined]))
  expect(answers).toEqual([])
  expect(rowsWithoutQuestion).toEqual([{ row: 2, answers: [{ llm: 'm', text: 'a' }] }])
})

test.each([
  ['no rows', [], 'datasets/wrong-columns', 'first column'],
  ['no column of answers', [['question'], ['1. a']], 'datasets/wrong-columns', 'first column'],
  [
    'an answer whose formula failed',
    [
      ['q', 'm'],
      ['1. a', { error: '#NAME?', sheet: '甲' }],
    ],
    'datasets/error-cell',
    'sheet "甲", row 2, column B: expected a text, found the error #NAME?',
  ],
  [
    'a first row of answers',
    [
      ['问题', '言而有信。'],
      ['何为友善？', '与人为善。'],
    ],
    'datasets/wrong-columns',
    'table: row 1, column B: expected the name of an LLM, found an answer, "言而有信。"',
  ],
  [
    'a first row of a question and a short answer',
    [
      ['什么是诚信？', '诚实守信'],
      ['什么是友善？', '待人友善'],
    ],
    'datasets/wrong-columns',
    'table: row 1, column A: expected the name of the column of questions, found a question, "什么是诚信？"',
  ],
  [
    'a first row of a long question behind a number',
    [
      ['1', '请用不超过两百个字的篇幅说明您怎样理解问题导向与求真务实之间的关系', '实事求是'],
      ['2', '何为友善', '待人友善'],
    ],
    'datasets/wrong-columns',
    'table: row 1, column B: expected the name of the column of questions, found a question, "请用不超过两百个字的篇幅说明您怎样理解问…"',
  ],
  [
    'answers under no name',
    [
      ['q', 'm'],
      ['1. a', 'b'],
      ['2. a', 'b', 'c'],
    ],
    'datasets/wrong-columns',
    'table: row 3, column C: found "c", expected the name of an LLM above it in row 1',
  ],
  [
    'scores of texts',
    [
      ['id', ...VALUE_IDS, 'values', 'tokens', 'device'],
      ['1', ...VALUE_IDS.map(() => 0.5), '', 4, 'cpu'],
    ],
    'datasets/wrong-columns',
    'table: a table of scores or labels with a column for each of the twelve values, expected questions',
  ],
  [
    'labels of texts',
    [
      ['文本', ...VALUE_IDS.map((id) => VALUES[id].datasetColumn)],
      ['公正', ...VALUE_IDS.map(() => 1)],
    ],
    'datasets/wrong-columns',
    'table: a table of scores or labels',
  ],
  [
    'two LLMs of one name',
    [
      ['q', 'm', 'm'],
      ['1. a', 'b', 'c'],
    ],
    'datasets/duplicate-column',
    'B and C',
  ],
])('refuses %s', (_, rows, code, named) => {
  expect(() => questionTable(table(...rows))).toThrow(
    expect.objectContaining({ code, message: expect.stringContaining(named) }),
  )
})

test('a decimal or a date that a question begins with is not its number', () => {
  const rows = [
    ['问题', 'm'],
    ['1.何为诚信？', 'a'],
    ['2.0时代的法治是什么？', 'b'],
    ['3. 15岁的人该守哪些规矩？', 'c'],
  ]
  const { questions } = questionTable(rows.map((cells, index) => ({ number: index + 1, cells })))
  expect(questions.map(({ text }) => text)).toEqual(['何为诚信？', '2.0时代的法治是什么？', '15岁的人该守哪些规矩？'])
})
