import { ValueCsvError } from '@valuecsv/errors'
import { expect, test } from 'vitest'
import { compareProblem } from './compare-problem.ts'

test.each([
  [
    'datasets/error-cell',
    'a.xlsx: row 3, column B: #REF!',
    'errorCell',
    { key: 'atCell', values: { row: '3', column: 'B' } },
  ],
  [
    'datasets/error-cell',
    'a.xlsx: sheet "S1", row 2, column B: the formula in this cell has failed: #N/A',
    'errorCell',
    { key: 'atCell', values: { row: '2', column: 'B' } },
  ],
  [
    'datasets/not-json',
    'a.xlsx: line 7: expected one JSON object',
    'wrongLine',
    { key: 'atLine', values: { line: '7' } },
  ],
  [
    'datasets/invalid-bytes',
    'a.xlsx: byte 30 (line 2) is not UTF-8',
    'wrongEncoding',
    { key: 'atLine', values: { line: '2' } },
  ],
  [
    'datasets/wrong-record',
    'a.xlsx: row 4, column C ("llm"): expected the name of an LLM, found nothing',
    'wrongLine',
    { key: 'atCell', values: { row: '4', column: 'C' } },
  ],
  [
    'datasets/duplicate-id',
    'a.xlsx: row 9: another answer "lark/q1/default/1" stands in row 2',
    'duplicateAnswer',
    { key: 'atRow', values: { row: '9' } },
  ],
  ['datasets/xlsx-damaged', 'a.xlsx: the zip ends early', 'damagedWorkbook', undefined],
  ['datasets/never-heard-of', 'a.xlsx: row 9: strange', 'unexpectedFile', { key: 'atRow', values: { row: '9' } }],
])('%s: %s', (code, message, key, place) => {
  const problem = compareProblem(new ValueCsvError(code, message), 'a.xlsx')
  expect(problem).toEqual({ key, values: { file: 'a.xlsx' }, detail: message, ...(place && { place }) })
})

test('an error that nobody foresaw still has a sentence', () => {
  expect(compareProblem(new TypeError('x is not a function'))).toMatchObject({ key: 'unexpected' })
  expect(compareProblem('broken', 'a.csv')).toMatchObject({ key: 'unexpectedFile', detail: 'broken' })
})
