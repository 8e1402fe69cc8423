import { expect, test } from 'vitest'
import { chooseFormat } from './format.ts'

const formats = ['table', 'jsonl', 'csv'] as const

test.each([
  { asked: undefined, file: undefined, chosen: 'table' },
  { asked: undefined, file: '-', chosen: 'table' },
  { asked: undefined, file: 'scores.CSV', chosen: 'csv' },
  { asked: undefined, file: 'scores.txt', chosen: 'table' },
  { asked: undefined, file: 'scores', chosen: 'table' },
  { asked: 'jsonl', file: 'scores.jsonl', chosen: 'jsonl' },
  { asked: 'jsonl', file: 'scores.log', chosen: 'jsonl' },
  { asked: 'csv', file: undefined, chosen: 'csv' },
] as const)('--format $asked with --out $file writes $chosen', ({ asked, file, chosen }) => {
  expect(chooseFormat(asked, file, formats)).toBe(chosen)
})

test.each(['scores.xlsx', 'scores.zzz', 'scores.md'])('%s is refused with the endings that there are', (file) => {
  expect(() => chooseFormat(undefined, file, formats)).toThrowError(
    expect.objectContaining({
      code: 'cli/wrong-usage',
      message: `--out ${file}: expected a name that ends in .txt, .jsonl, .ndjson, .csv`,
    }),
  )
})

test.each([
  { file: 'scores.csv', said: 'csv' },
  { file: 'scores.xlsx', said: 'xlsx' },
])('a name that says $said is refused beside another --format, both named', ({ file, said }) => {
  expect(() => chooseFormat('jsonl', file, formats)).toThrowError(
    expect.objectContaining({
      code: 'cli/wrong-usage',
      message: `--out ${file} and --format jsonl do not agree: the name says ${said}`,
    }),
  )
})
