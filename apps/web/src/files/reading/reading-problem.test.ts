import { ValueCsvError } from '@valuecsv/errors'
import { expect, test } from 'vitest'
import { readingProblem } from './reading-problem.ts'

test.each([
  [new ValueCsvError('datasets/csv-quote', 'file: row 12, column B: a quotation mark'), 'csvQuote', '12'],
  [new ValueCsvError('datasets/not-json', 'file: line 3: expected one JSON object'), 'notJson', '3'],
  [new ValueCsvError('datasets/xlsx-not-a-workbook', 'file: Excel 97 or one with a password'), 'workbookLocked', ''],
  [new ValueCsvError('datasets/xlsx-not-a-workbook', 'file: not an xlsx workbook'), 'notWorkbook', ''],
  [new ValueCsvError('datasets/xlsx-too-large', 'file: sheet1.xml unpacks to 900 bytes'), 'workbookTooLarge', ''],
  [new ValueCsvError('datasets/xlsx-too-large', 'file: row 9: more than 5 cells'), 'workbookTooManyCells', '9'],
  [new ValueCsvError('datasets/something', 'file: x'), 'unreadable', ''],
  [new DOMException('gone', 'NotReadableError'), 'unreadable', ''],
])('%s: %s', (error, key, place) => {
  expect(readingProblem(error, 'a.csv')).toMatchObject({ key, values: { file: 'a.csv', place } })
})
