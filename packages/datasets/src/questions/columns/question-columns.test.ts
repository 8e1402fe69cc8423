import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Cell, TableRow } from '../../table/table.ts'
import { questionTable } from '../question-table.ts'
import { questionColumns } from './question-columns.ts'

function table(...rows: Cell[][]): TableRow[] {
  return rows.map((cells, index) => ({ number: index + 1, cells }))
}

function found(...rows: Cell[][]) {
  const [header, ...body] = table(...rows)
  const { question, llms, leftOut } = questionColumns(header, body, 'a.csv')
  return { question, llms: llms.map(({ llm }) => llm), leftOut }
}

test('a table that people fill in gives its questions and its LLMs alone', () => {
  expect(
    found(
      ['编号', '问题', '模型A', '模型B', '备注', '日期', '评分'],
      ['1', '何为诚信？', '言而有信', '说到做到', '好', '2026-01-02', '4'],
      ['2', '何为法治？', '人人守法', '依法治国', undefined, '2026/1/3', '4.5'],
    ),
  ).toEqual({
    question: 1,
    llms: ['模型A', '模型B'],
    leftOut: ['A ("编号")', 'E ("备注")', 'F ("日期")', 'G ("评分")'],
  })
})

const row = ['一', '二', '三', '四']

test.each([
  [
    'numbers before the questions',
    [
      ['序号', '问题', '甲', '乙'],
      ['1', ...row],
    ],
    1,
    ['甲', '乙'],
    ['A ("序号")'],
  ],
  [
    'an index without a name',
    [
      [undefined, 'Question', 'a'],
      [0, ...row],
    ],
    1,
    ['a'],
    ['A'],
  ],
  ['another column before the questions', [['章节', '题目', '甲'], row], 1, ['甲'], ['A ("章节")']],
  ['the questions last', [['甲', '乙', '问题'], row], 2, ['甲', '乙'], []],
  [
    'questions of another name behind numbers',
    [
      ['No.', '提问的内容', '甲'],
      ['7', ...row],
    ],
    1,
    ['甲'],
    ['A ("No.")'],
  ],
  ['a prompt for the question', [['id', 'Prompt', 'a'], row], 1, ['a'], ['A ("id")']],
  ['a prompt beside the question', [['question', 'prompt', 'a'], row], 0, ['a'], ['B ("prompt")']],
  ['a prompt behind answers', [['q', 'a', 'prompt'], row], 0, ['a'], ['C ("prompt")']],
  [
    'scores under the names of LLMs',
    [
      ['问题', '甲', '甲的人评', '乙'],
      ['一', '二', 4, '四'],
      ['五', '六', '4/5', '七'],
      ['五', '六', '-', '七'],
    ],
    0,
    ['甲', '乙'],
    ['C ("甲的人评")'],
  ],
  [
    'names in other writing',
    [['问题', '评分（满分 5 分）', 'Note_2', '甲'], row],
    0,
    ['甲'],
    ['B ("评分（满分 5 分）")', 'C ("Note_2")'],
  ],
  [
    'the formulas of a column of scores failed',
    [
      ['问题', '甲', '得分'],
      ['一', '二', { error: '#N/A', sheet: 'S' }],
    ],
    0,
    ['甲'],
    ['C ("得分")'],
  ],
  [
    'an empty column before the others',
    [
      [undefined, '提', '甲'],
      [undefined, ...row],
      ['', ' ', '答'],
    ],
    1,
    ['甲'],
    [],
  ],
  ['questions under no name', [[undefined, '甲', '乙'], row], 0, ['甲', '乙'], []],
  [
    'a column of an LLM that answered nothing',
    [
      ['q', '甲', '乙'],
      ['一', '二'],
    ],
    0,
    ['甲', '乙'],
    [],
  ],
  ['notes alone', [['问题', '备注'], row], 0, [], ['B ("备注")']],
  ['questions of one LLM in each row', [['模型', '问题1', '问题2'], row], 1, [], ['A ("模型")', 'C ("问题2")']],
] satisfies [string, Cell[][], number, string[], string[]][])('%s', (_, rows, question, llms, leftOut) => {
  const width = rows[0]!.length
  expect(found(...rows.map((cells) => cells.slice(0, width)))).toEqual({ question, llms, leftOut })
})

test.each([
  ['编号', '内容', '甲'],
  ['题', '内容', '甲'],
])('refuses %s, a column of numbers, for that of the questions where no other is named so', (...header) => {
  expect(() => found(header, ['1', '何为诚信？', '言而有信'])).toThrow(
    expect.objectContaining({
      code: 'datasets/wrong-columns',
      message: `a.csv: row 1, column A ("${header[0]}"): expected the questions, found a column of numbers, and none named as questions are`,
      hint: expect.stringContaining('问题'),
    }),
  )
})

test('a table without a question or without an answer is refused where that is asked for, else its questions are read', () => {
  const notes = table(['问题', '备注', '日期'], ['何为诚信？', '好', '2026-01-02'])
  expect(questionTable(notes).questions.map(({ text }) => text)).toEqual(['何为诚信？'])
  const questionless = table([undefined, '提', '甲'], [undefined, undefined, '言而有信'])
  expect(questionTable(questionless).rowsWithoutQuestion).toHaveLength(1)
  const options = { file: 'a.csv', refuseWithoutAnswers: true }
  expect(() => questionTable(notes, options)).toThrow(
    'a.csv: columns B ("备注"), C ("日期") hold no answers, expected the answers of an LLM in each column beside the questions',
  )
  expect(() => questionTable(questionless, options)).toThrow('a.csv: row 2, column B ("提"): expected a question')
  expect(questionTable(table(['问题', '甲']), options).answers).toEqual([])
})

test('a table may be as wide as a spreadsheet where the columns are empty, and is refused where one far away is not', () => {
  const wide = (...cells: Cell[]): Cell[] => [...cells, ...new Array<Cell>(300_000).fill(undefined)]
  const rows = [wide('问题', '甲'), wide('问', '答'), ...Array.from({ length: 3000 }, (_, at) => [`问${at}`, '答'])]
  expect(found(...rows)).toEqual({ question: 0, llms: ['甲'], leftOut: [] })
  expect(() => found(...rows, [...new Array<Cell>(1000), 'x'])).toThrow(
    expect.objectContaining({
      code: 'datasets/wrong-columns',
      message: expect.stringContaining(
        'a.csv: row 3003, column ALM: found a cell beyond column 1000, expected questions',
      ),
    }),
  )
})

test('two LLMs of one name are refused, the name without what a terminal obeys', () => {
  expect(() => found(['问题', '甲\u001b[2J', '甲\u001b[2J'], ['一', '二', '三'])).toThrow(
    expect.objectContaining({
      code: 'datasets/duplicate-column',
      message: 'a.csv: columns B and C are both named "甲\\u001b[2J"',
    }),
  )
})

test('a table of questions in the first column and LLMs in the others is read whole, whatever they answer', () => {
  const name = fc.constantFrom(
    '甲',
    'GPT-4.1',
    'o1',
    'glm-4',
    'note-7b',
    'time-llm',
    'Model A',
    'answer',
    '回答',
    '参考答案',
  )
  const words = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => `${text}答`)
  const tables = fc.uniqueArray(name, { minLength: 1, maxLength: 6 }).chain((llms) =>
    fc.record({
      first: fc.constantFrom('question', 'q', 'quest', '问题', '主题', '题'),
      llms: fc.constant(llms),
      rows: fc.array(fc.array(words, { minLength: llms.length, maxLength: llms.length }), { maxLength: 6 }),
    }),
  )
  fc.assert(
    fc.property(tables, ({ first, llms, rows }) => {
      const read = questionTable(
        table([first, ...llms], ...rows.map((answers, index) => [`${index + 1}. 问${index}`, ...answers])),
      )
      expect(read.columnsLeftOut).toEqual([])
      expect(read.questions.map(({ text }) => text)).toEqual(rows.map((_, index) => `问${index}`))
      expect(read.llms).toEqual(llms)
      expect(read.answers.map(({ llm, text }) => [llm, text])).toEqual(
        rows.flatMap((answers) => answers.map((text, index) => [llms[index], text])),
      )
    }),
  )
})
