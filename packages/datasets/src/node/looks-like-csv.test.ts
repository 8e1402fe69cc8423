import { expect, test } from 'vitest'
import { looksLikeCsv } from './looks-like-csv.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test.each([
  ['a known name of a column of texts', 'text\n一\n'],
  ['a known name in Chinese, after a byte order mark', '\ufeff文本\r\n一\r\n'],
  ['a header with a known name', 'id,text\n1,"a, b"'],
  ['a header of tabs', 'id\ttext\n1\ta'],
  ['names above a row of as many cells', '问题,通义千问\n何为诚信？,言而有信。\n'],
])('takes %s for CSV', (_, text) => {
  expect(looksLikeCsv(bytes(text))).toBe(true)
})

test.each([
  ['a sentence', '诚信是做人的根本。\n人人平等。\n'],
  ['a sentence with commas', 'Hello, world\nHow are you, then\n'],
  ['a Chinese sentence with commas of ASCII', '你好,世界。\n你们好,世界。\n'],
  ['a short text with a comma above one without', '你好,世界\n人人平等\n'],
  ['a text in quotation marks', '"爱国" 是\n'],
  ['nothing but blank lines', '\n\n'],
])('takes %s for a text a line', (_, text) => {
  expect(looksLikeCsv(bytes(text))).toBe(false)
})

test('leaves an unknown encoding to the reader', () => {
  expect(looksLikeCsv(bytes('text\n'), 'no-such')).toBe(false)
})

test('reads the first line in GB18030 too', () => {
  expect(looksLikeCsv(Uint8Array.of(0xce, 0xc4, 0xb1, 0xbe, 0x0a, 0xc4, 0xe3, 0x0a))).toBe(true)
})
