import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Notice } from './notice.ts'
import { textBlocks } from './text-blocks.ts'

const gb18030 = '71742cb1e0bac52ccec4b1be'
const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string) => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'))

async function decode(bytes: Uint8Array, options: Parameters<typeof textBlocks>[1] = {}) {
  let text = ''
  for await (const block of textBlocks(bytes, { file: 'a.csv', ...options })) text += block.text
  return text
}

test.each([
  ['UTF-8', utf8('一行\n两行')],
  ['UTF-8 with a byte order mark', utf8('\ufeff一行\n两行')],
  ['UTF-16 little endian', utf16('一行\n两行')],
  ['UTF-16 big endian', utf16('一行\n两行').map((_, at, bytes) => bytes[at ^ 1]!)],
])('decodes %s without a notice', async (_, bytes) => {
  const notices: Notice[] = []
  expect(await decode(bytes, { onNotice: (notice) => notices.push(notice) })).toBe('一行\n两行')
  expect(notices).toEqual([])
})

test('finds GB18030, tells it once, and reads four-byte characters', async () => {
  const bytes = Buffer.from('616263\n9534b235d2b0bcd2a3acb3cfd0c5\ncdb3d2bb0ad2bb'.replaceAll('\n', '0a'), 'hex')
  const notices: Notice[] = []
  const text = await decode(bytes, { onNotice: (notice) => notices.push(notice) })
  expect(text).toBe('abc\n𠮷野家，诚信\n统一\n一')
  expect(notices).toEqual([{ code: 'datasets/encoding-found', message: 'a.csv: not UTF-8, read as GB18030 (GBK)' }])
})

test('reads the encoding that it is told', async () => {
  const big5 = Buffer.from('b8dbabc8ac4fb0b5a448aabaae DAa5bb'.replaceAll(' ', ''), 'hex')
  expect(await decode(big5, { encoding: 'big5' })).toBe(new TextDecoder('big5').decode(big5))
  // A byte order mark is surer than a name.
  expect(await decode(utf8('\ufeff公正'), { encoding: 'gbk' })).toBe('公正')
})

test.each([
  ['Big5', 'b8dbabc8ac4fb0b5a448aabaaedaa5bba1 41aac0b77ca544b8 71ae d6a4dfbb f9adc8c65b'],
  ['Windows-1252', '4c27e974e92064e96ae02070617373e92c206ff920ea7465732d766f7573203f204661e7616465'],
  ['no text', 'ff00fe0180'],
  ['UTF-16 without a mark', '61006200'],
])('refuses %s, naming byte and line', async (_, hex) => {
  const bytes = Buffer.from(`6f6b0a${hex.replaceAll(' ', '')}`, 'hex')
  await expect(decode(bytes)).rejects.toMatchObject({
    code: 'datasets/unknown-encoding',
    message: expect.stringMatching(/^a\.csv: byte \d+ \(line 2\): expected text in UTF-8/),
  })
})

test('names the byte where UTF-8 is damaged', async () => {
  const bytes = utf8('好的一行，第一\n好的第二行，字数要够多\n')
  bytes[30] = 0xff
  await expect(decode(bytes)).rejects.toMatchObject({
    code: 'datasets/invalid-bytes',
    message: 'a.csv: byte 30 (line 2) is not UTF-8, like the bytes before it',
  })
})

test('names the byte where a character is cut off by the end of the file', async () => {
  await expect(decode(utf8('这是一段足够长的中文文本').slice(0, -1))).rejects.toMatchObject({
    code: 'datasets/invalid-bytes',
    message: expect.stringContaining('byte 34 (line 1)'),
  })
})

test.each([
  ['half a character', 'd8000061'],
  ['the second half alone', 'dc000061'],
  ['half a character before a whole one', 'd800d842dfb7'],
  ['half a character at the end', 'd842'],
  ['an odd byte at the end', '4e'],
])('names the byte where UTF-16 is damaged, however the bytes are cut: %s', async (_, hex) => {
  // 上 holds the byte of a line feed and is none; 𠮷 is cut.
  const bytes = Buffer.from(`feff4e0a000ad842dfb7${hex}`, 'hex')
  for (const [encoding, given] of [
    ['UTF-16BE', bytes],
    [
      'UTF-16LE',
      Buffer.from(bytes)
        .subarray(0, bytes.length & ~1)
        .swap16(),
    ],
  ] as const) {
    if (given.length !== bytes.length) continue
    for (const size of [1, 3, 7, bytes.length]) {
      async function* pieces() {
        for (let at = 0; at < given.length; at += size) yield given.subarray(at, at + size)
      }
      await expect(Array.fromAsync(textBlocks(pieces(), { file: 'a.csv' }))).rejects.toMatchObject({
        code: 'datasets/invalid-bytes',
        message: `a.csv: byte 10 (line 2) is not ${encoding}, like the bytes before it`,
      })
    }
  }
})

test('refuses a name that is no encoding', async () => {
  await expect(decode(utf8('a'), { encoding: 'utf-9' })).rejects.toMatchObject({
    code: 'datasets/no-such-encoding',
    message: expect.stringContaining('"utf-9"'),
  })
})

test('gives the same text however the bytes are cut', async () => {
  const text = fc.array(fc.constantFrom('a', '诚', '\n', '\r\n', '𠮷', '\ufeff', '，'), { maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(text, fc.array(fc.nat(6)), fc.constantFrom(utf8, utf16), async (parts, cuts, encode) => {
      const whole = `a${parts.join('')}`
      const bytes = encode(whole)
      async function* pieces() {
        let at = 0
        for (const size of cuts) {
          yield bytes.subarray(at, at + size)
          at += size
        }
        yield bytes.subarray(at)
      }
      let read = ''
      for await (const block of textBlocks(pieces())) read += block.text
      expect(read).toBe(whole)
    }),
  )
})

test('stops when it is told to', async () => {
  await expect(decode(utf8('a\nb'), { signal: AbortSignal.abort() })).rejects.toThrow('abort')
})

test('knows GB18030 by its bytes alone, not by their number', async () => {
  expect(await decode(Buffer.from(gb18030, 'hex'))).toBe('qt,编号,文本')
})
