import { expect, test } from 'vitest'
import { fileFormat } from './file-format.ts'

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const utf16 = (text: string) => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'))

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
  ['a.txt', bytes('{"a":1} is JSON\nx'), 'lines'],
  ['a.txt', bytes('\xef\xbb\xbf\n{"text":"x"}\n{'), 'jsonl'],
  ['a.txt', bytes(`{"text":"${'x'.repeat(5000)}`), 'jsonl'],
  ['a.txt', bytes(`{}${'x'.repeat(5000)}`), 'lines'],
  ['a.txt', bytes('{\n  "text": "x"\n}'), 'jsonl'],
  ['a.txt', bytes('{"text":"x",}'), 'jsonl'],
  ['a.txt', Uint8Array.of(0xfe, 0xff, ...[...'{"a":1}'].flatMap((character) => [0, character.charCodeAt(0)])), 'jsonl'],
  ['a.txt', bytes("{'text': 'x'}"), 'lines'],
  ['-', bytes("{'text': 'x'}"), 'jsonl'],
  ['-', bytes('{name}, hello'), undefined],
  ['-', bytes('{"a":1},\n{"a":2}'), 'jsonl'],
  ['-', bytes('{text: "x"}'), 'jsonl'],
  ['a.txt', bytes('x\ty'), 'lines'],
  ['a.txt', utf16('x y'), 'lines'],
  ['a.txt', utf16('id\ttext'), 'csv'],
  ['a.txt', utf16('编号\t内容\r\n1\t"甲\n\t乙"\r\n2\t"丙'), 'csv'],
  ['a.txt', utf16(`编号\t内容\t备注\r\n1\t${'甲'.repeat(5000)}`), 'csv'],
  ['a.txt', utf16('第一段。\r\n\t"第二段"开头，缩进了。\r\n第三段。\r\n'), 'lines'],
  ['a.txt', utf16('\t第一段，很长很长很长很长很长很长。\r\n\t第二段。\r\n第三段，没有缩进。\r\n'), 'lines'],
  ['a.txt', utf16('标题\t作者\r\n\r\n第一段。\r\n'), 'lines'],
  ['-', bytes(' {"text":"x"}'), 'jsonl'],
  ['a', utf16('{"text"'), 'jsonl'],
  ['a.pdf', bytes('%PDF'), undefined],
  ['notes.csv/a', bytes('x'), undefined],
  ['constructor', bytes('x'), undefined],
  ['a.constructor', bytes('x'), undefined],
])('%s that begins with %j is read as %s', (name, first, format) => {
  expect(fileFormat(name, first)).toBe(format)
})
