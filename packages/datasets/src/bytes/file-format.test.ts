import { expect, test } from 'vitest'
import { fileFormat } from './file-format.ts'

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const utf16 = (text: string) => bytes(`\xff\xfe${[...text].map((character) => `${character}\0`).join('')}`)

test.each([
  ['a.xlsx', bytes('PK\x03\x04'), 'xlsx'],
  ['a.csv', bytes('PK\x03\x04'), 'xlsx'],
  ['a', bytes('\xd0\xcf\x11\xe0'), 'xlsx'],
  ['a.xlsx', bytes('id,text'), 'xlsx'],
  ['A.CSV', bytes('id,text'), 'csv'],
  ['a.tsv', bytes('id\ttext'), 'csv'],
  ['a.b.jsonl', bytes('{}'), 'jsonl'],
  ['a.txt', bytes('x'), 'lines'],
  ['a.txt', bytes('{"text":"x"}'), 'jsonl'],
  ['a.txt', bytes('{x}'), 'lines'],
  ['a.txt', bytes('x\ty'), 'lines'],
  ['a.txt', utf16('x y'), 'lines'],
  ['a.txt', utf16('id\ttext'), 'csv'],
  ['-', bytes(' {"text":"x"}'), 'jsonl'],
  ['a', utf16('{"text"'), 'jsonl'],
  ['a.pdf', bytes('%PDF'), undefined],
  ['notes.csv/a', bytes('x'), undefined],
  ['constructor', bytes('x'), undefined],
  ['a.constructor', bytes('x'), undefined],
])('%s that begins with %j is read as %s', (name, first, format) => {
  expect(fileFormat(name, first)).toBe(format)
})
