import { expect, test } from 'vitest'
import { parseAnswerRecord } from '../../records/parsing/parse-answer-record.ts'
import type { Cell, TableRow } from '../../table/table.ts'
import { questionTable } from '../question-table.ts'

const header = ['id', 'llm', 'questionId', 'promptId', 'sample', 'status', 'question', 'text']

function read(...rows: Cell[][]) {
  const table: TableRow[] = rows.map((cells, index) => ({ number: index + 1, cells }))
  return questionTable(table, { file: 'a.csv', refuseWithoutAnswers: true })
}

test('gives the answers that JSON Lines with the same keys give', () => {
  const records = [
    { llm: 'lark', questionId: 'q1', promptId: 'p2', sample: 2, status: 'answered', text: ' 公正\n' },
    { id: 'x', llm: 'heron', questionId: 'q2', status: 'refused', text: '不' },
    { llm: 'heron', questionId: 'q1', text: '' },
  ]
  const rows = records.map((record) => header.map((key) => (record as Record<string, Cell>)[key]))
  const written = rows.map((cells) => cells.map((cell) => (cell === undefined ? undefined : String(cell))))
  const expected = records.map((record) => parseAnswerRecord(record, { file: 'a.jsonl', line: 1 }))
  expect(read(header, ...rows).answers).toEqual(expected)
  expect(read(header, ...written).answers).toEqual(expected)
})

test('gives the questions whose texts are there, each once, and the LLMs in their order', () => {
  const { questions, llms, answers, columnsLeftOut } = read(
    ['LLM', 'question_id', 'Question', 'Text', '备注'],
    ['lark', 'q1', '何为诚信？', '言而有信', '好'],
    ['heron', 'q1', ' 何为诚信？', '说到做到'],
    ['heron', 'q2', undefined, '人人守法'],
    [undefined, ' ', undefined, undefined, '合计'],
  )
  expect(questions).toEqual([{ id: 'q1', text: '何为诚信？', rows: [2], similarTo: [] }])
  expect({ llms, columnsLeftOut }).toEqual({ llms: ['lark', 'heron'], columnsLeftOut: [] })
  expect(answers.map(({ id }) => id)).toEqual(['lark/q1/default/1', 'heron/q1/default/1', 'heron/q2/default/1'])
})

test.each([
  ['a blank cell behind the header', [' ']],
  ['a note beside the table', [undefined, '待查']],
])('%s is no answer that was cut', (_, beyond) => {
  expect(read(['llm', 'questionId', 'text'], ['lark', 'q1', '言而有信', ...beyond]).answers).toHaveLength(1)
})

test('marks questions that are nearly the same', () => {
  const { questions } = read(
    ['llm', 'questionId', 'question', 'text'],
    ['m', 'q1', '为什么中国说构建人类命运共同体是世界各国人民前途所在？', 'a'],
    ['m', 'q2', '为什么说构建人类命运共同体是世界各国人民前途所在？', 'a'],
  )
  expect(questions.map(({ similarTo }) => similarTo)).toEqual([['q2'], ['q1']])
})

test('an answer replaces one that failed, as a later line does', () => {
  const { answers } = read(
    ['llm', 'questionId', 'status', 'text'],
    ['lark', 'q1', 'error', undefined],
    ['lark', 'q1', 'answered', '公正'],
    ['lark', 'q1', 'answered', '公正'],
  )
  expect(answers).toMatchObject([{ status: 'answered', text: '公正' }])
})

const place = ['llm', 'questionId', 'sample', 'status', 'text']

test.each([
  [
    'no name of an LLM',
    [place, [undefined, 'q1']],
    'row 2, column A ("llm"): expected the name of an LLM, found nothing',
  ],
  ['no question', [place, ['lark']], 'row 2, column B ("questionId"): expected the id of a question, found nothing'],
  [
    'a sample that is no number',
    [place, ['lark', 'q1', '一']],
    'row 2, column C ("sample"): expected a whole number, found "一"',
  ],
  [
    'a status that is none',
    [place, ['lark', 'q1', 1, 'done']],
    'row 2, column D ("status"): expected one of answered, ',
  ],
  [
    'two answers of one sample',
    [place, ['lark', 'q1', 1, 'answered', 'a'], ['lark', 'q1', '1', 'answered', 'b']],
    'row 3: another answer "lark/q1/default/1" stands in row 2, expected one for each llm, questionId, promptId and sample',
  ],
  [
    'two questions of one id',
    [
      ['llm', 'questionId', 'question', 'text'],
      ['lark', 'q1', '何为诚信？', 'a'],
      ['heron', 'q1', '何为法治？', 'b'],
    ],
    'row 3, column C ("question"): expected the text of question "q1" as in row 2, found "何为法治？"',
  ],
  [
    'no column of texts',
    [
      ['llm', 'questionId', '回答'],
      ['lark', 'q1', 'a'],
    ],
    'row 1: found a column of LLMs, A ("llm"), and none named "text", expected an answer a row in columns named llm, questionId and text',
  ],
  [
    'a column twice',
    [
      [...place, 'text'],
      ['lark', 'q1'],
    ],
    'columns E and F are both named "text"',
  ],
  [
    'a formula that failed',
    [place, ['lark', 'q1', 1, 'answered', { error: '#N/A', sheet: 'S' }]],
    'sheet "S", row 2, column E ("text"): expected a text, found the error #N/A',
  ],
  [
    'an answer that a comma cut',
    [
      ['llm', 'questionId', 'text', undefined],
      ['gpt', 'q1', '你好', ' 世界真大'],
    ],
    'row 2, column D: found " 世界真大", expected nothing beyond the header, which ends in column C ("text")',
  ],
  [
    'LLMs by row under other names',
    [
      ['模型', '问题', '回答'],
      ['甲', '何为诚信？', 'a'],
      ['甲', '何为法治？', 'b'],
    ],
    'row 1, column A ("模型"): found the LLM of each row, expected an answer a row in columns named llm, questionId and text, or a column of answers for each LLM',
  ],
] satisfies [string, Cell[][], string][])('refuses %s, naming the cell', (_, rows, message) => {
  expect(() => read(...rows)).toThrow(
    expect.objectContaining({ message: expect.stringContaining(`a.csv: ${message}`) }),
  )
})

test('a model’s own words beside another answer are a table of two LLMs', () => {
  expect(read(['question', 'model', 'answer'], ['何为诚信？', 'a', 'b'], ['何为法治？', 'c', 'd']).llms).toEqual([
    'model',
    'answer',
  ])
})
