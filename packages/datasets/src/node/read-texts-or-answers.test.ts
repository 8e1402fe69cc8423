import { expect, test } from 'vitest'
import type { Notice } from '../bytes/notice.ts'
import { sheetData, xlsxFixture } from '../xlsx/xlsx-fixture.ts'
import { fileOf } from './file-fixture.ts'
import { readTextsOrAnswers } from './read-texts-or-answers.ts'

const answerRows = [
  ['llm', 'questionId', 'status', 'text'],
  ['lark', 'q1', 'refused', '不'],
  ['wren', 'q1', '', '公正'],
]

test.each([
  ['lines of texts', 'a.jsonl', '{"id":1,"text":"一"}\n', [{ id: '1', text: '一' }]],
  [
    'lines of answers, the last that was begun dropped',
    'a.jsonl',
    '{"llm":"lark","questionId":"q1","text":"一"}\n{"llm":"la',
    [{ id: 'lark/q1/default/1', llm: 'lark', text: '一' }],
  ],
  [
    'an answer a row',
    'a.csv',
    answerRows.join('\n'),
    [
      { id: 'lark/q1/default/1', llm: 'lark', status: 'refused' },
      { id: 'wren/q1/default/1', llm: 'wren', status: 'answered' },
    ],
  ],
  [
    'an answer a row of a workbook',
    'a.xlsx',
    xlsxFixture({ sheets: { 甲: sheetData(answerRows) } }),
    [{ id: 'lark/q1/default/1' }, { id: 'wren/q1/default/1' }],
  ],
  [
    'answers laid out like quest100',
    'b.csv',
    '问题,lark\n何为公正？,不偏不倚\n',
    [{ id: 'lark/b-001/default/1', llm: 'lark', text: '不偏不倚' }],
  ],
  ['a table of texts below a title', 'a.csv', '记录\nid,text\n1,公正\n', [{ id: '1', text: '公正' }]],
  ['a text a line', 'a.txt', '公正\n', [{ id: 'line-1', text: '公正' }]],
])('reads %s', async (_, name, content, expected) => {
  expect(await readTextsOrAnswers(await fileOf(name, content))).toMatchObject(expected)
})

test('texts of one id are all given: whoever wants one each must see that there are two', async () => {
  const file = await fileOf(
    'a.jsonl',
    '{"id":"1","text":"甲"}\n{"llm":"lark","questionId":"q","status":"error"}\n{"id":"1","text":"乙"}\n{"llm":"lark","questionId":"q","text":"丙"}\n',
  )
  expect((await readTextsOrAnswers(file)).map(({ text }) => text)).toEqual(['甲', '乙', '丙'])
})

test('a column that is named is one of texts', async () => {
  const file = await fileOf('a.csv', '问题,lark\n何为公正？,不偏不倚\n')
  expect(await readTextsOrAnswers(file, { column: 'lark' })).toEqual([{ id: 'row-2', text: '不偏不倚' }])
})

test('a table without a header is one of texts', async () => {
  const file = await fileOf('a.csv', '我们要爱国。\n法律面前人人平等，谁也没有特权。\n')
  expect(await readTextsOrAnswers(file, { header: false })).toMatchObject([{ text: '我们要爱国。' }, { id: 'row-2' }])
})

test('tells the columns that hold no answers', async () => {
  const notices: Notice[] = []
  const file = await fileOf('a.csv', '问题,lark,备注\n何为公正？,不偏不倚,\n')
  await readTextsOrAnswers(file, { onNotice: (notice) => notices.push(notice) })
  expect(notices.map(({ code }) => code)).toEqual(['datasets/columns-left-out'])
})
