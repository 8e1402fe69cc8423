import { describe, expect, test } from 'vitest'
import type { Notice } from '../bytes/notice.ts'
import { sheetData, xlsxFixture } from '../xlsx/xlsx-fixture.ts'
import { fileOf } from './file-fixture.ts'
import { readQuestionTable } from './read-question-table.ts'

test('readQuestionTable takes ids from the name of the file, and refuses what is no table', async () => {
  const table = await readQuestionTable(await fileOf('survey.csv', '问题,模型甲\n1. 何为诚信？,言而有信\n'))
  expect(table.answers[0]?.id).toBe('模型甲/survey-001/default/1')
  await expect(readQuestionTable(await fileOf('s.jsonl', '{}'))).rejects.toMatchObject({
    code: 'datasets/unknown-format',
  })
})

test('readQuestionTable refuses a sheet of a file that has none', async () => {
  const path = await fileOf('q.csv', 'question,gpt\n何为公正？,不偏不倚\n')
  await expect(readQuestionTable(path, { sheet: '甲' })).rejects.toMatchObject({
    code: 'datasets/no-such-sheet',
    message: `${path}: expected a workbook with the sheet "甲"`,
  })
})

describe('readQuestionTable', () => {
  async function readTable(name: string, content: string | Uint8Array) {
    const told: Notice[] = []
    const path = await fileOf(name, content)
    return { ...(await readQuestionTable(path, { onNotice: (notice) => told.push(notice) })), told, path }
  }
  const rows = [
    ['编号', '问题', 'lark', '备注'],
    [1, '何为诚信？', '言而有信', '好'],
  ]

  test('tells of the columns that it left out, in one line', async () => {
    const { llms, told, path } = await readTable('wide.csv', rows.join('\n'))
    const message = `${path}: columns A ("编号"), D ("备注") hold no answers, left out`
    expect({ llms, told }).toEqual({ llms: ['lark'], told: [{ code: 'datasets/columns-left-out', message }] })
    const one = await readTable('one.csv', '问题,lark,备注\n何为诚信？,言而有信,好\n')
    expect(one.told[0]?.message).toBe(`${one.path}: column C ("备注") holds no answers, left out`)
    expect((await readTable('none.csv', '问题,lark\n何为诚信？,言而有信\n')).told).toEqual([])
  })

  test('reads a workbook whose first column is empty', async () => {
    const shifted = rows.map((cells) => [undefined, ...cells.slice(1, 3)])
    const { llms, questions } = await readTable('shifted.xlsx', xlsxFixture({ sheets: { S: sheetData(shifted) } }))
    expect({ llms, questions }).toMatchObject({ llms: ['lark'], questions: [{ text: '何为诚信？' }] })
  })

  test('reads an answer a row from CSV and xlsx to the same records', async () => {
    const long = [
      ['llm', 'questionId', 'sample', 'status', 'question', 'text'],
      ['lark', 'q1', 2, 'answered', '何为诚信？', '言而有信'],
      ['heron', 'q1', 1, 'empty', '何为诚信？', undefined],
    ]
    const csv = await readTable('long.csv', long.map((cells) => cells.join(',')).join('\n'))
    const xlsx = await readTable('long.xlsx', xlsxFixture({ sheets: { S: sheetData(long) } }))
    expect(csv.answers.map(({ id }) => id)).toEqual(['lark/q1/default/2', 'heron/q1/default/1'])
    expect(xlsx.answers).toEqual(csv.answers)
    expect(xlsx.questions).toEqual(csv.questions)
  })
})
