import { expect, test } from 'vitest'
import { questionTable } from '../questions/question-table.ts'
import { describeQuestionTable } from './describe-question-table.ts'

function findings(...rows: (string | undefined)[][]) {
  const table = questionTable(rows.map((cells, index) => ({ number: index + 1, cells })))
  return describeQuestionTable(table).findings.map(({ message }) => message.en)
}

test('findings count one thing as one and more as more', () => {
  expect(findings(['q', 'm'], ['1. 何为诚信？', 'a'], [undefined, 'b'])).toEqual([
    expect.stringMatching(/^1 row holds 1 answer but no question:/),
    expect.stringMatching(/^1 question with a number in front,/),
  ])
  expect(
    findings(['q', 'm'], ['1. 何为诚信？', 'a'], ['2. 何为诚信？', 'b'], [undefined, 'c'], [undefined, 'd']),
  ).toEqual([
    expect.stringMatching(/^2 rows hold 2 answers but no question:/),
    expect.stringMatching(/^2 questions with a number in front,/),
    expect.stringMatching(/^1 question in more than one row:/),
  ])
})
