import { expect, test } from 'vitest'
import { fileOf } from './file-fixture.ts'
import { formatOfFile } from './format-of-file.ts'

test.each([
  ['a.csv', 'PK\x03\x04', 'xlsx'],
  ['a.txt', '{"text":"x"}\n', 'jsonl'],
  ['a.txt', 'x', 'lines'],
  ['empty.csv', '', 'csv'],
  ['a.pdf', 'x', undefined],
])('%s that holds %j is read as %s', async (name, content, format) => {
  expect(await formatOfFile(await fileOf(name, content))).toBe(format)
})

test('what cannot be looked into is told by its name', async () => {
  expect(await formatOfFile('not-there.jsonl')).toBe('jsonl')
  expect(await formatOfFile('/dev/null')).toBeUndefined()
})
