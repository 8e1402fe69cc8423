import { expect, test } from 'vitest'
import { createTokenizer } from '../create-tokenizer.ts'
import { vocabularyTokens } from './vocabulary-tokens.ts'

const special = '[PAD]\n[UNK]\n[CLS]\n[SEP]\n'

test('a token is a line, with or without a line end after the last', () => {
  expect(vocabularyTokens('a\nb\n', 'vocab.txt')).toEqual(['a', 'b'])
  expect(vocabularyTokens('a\nb', 'vocab.txt')).toEqual(['a', 'b'])
})

test('takes only LF for a line end: U+2028 and spaces can be tokens', () => {
  expect(vocabularyTokens('a\n\u2028\n \n\u0085', 'vocab.txt')).toEqual(['a', '\u2028', ' ', '\u0085'])
})

test('reads bytes as UTF-8', () => {
  expect(vocabularyTokens(new TextEncoder().encode('富\n##强'), 'vocab.txt')).toEqual(['富', '##强'])
})

test.each([
  ['tokenizer/vocabulary-carriage-return', 'a\r\nb\r\n', 'vocab.txt, line 1'],
  ['tokenizer/vocabulary-carriage-return', 'a\nb\rc\n', 'vocab.txt, line 2'],
  ['tokenizer/vocabulary-byte-order-mark', '\ufeff[PAD]\n', 'vocab.txt, line 1'],
  ['tokenizer/vocabulary-empty-line', 'a\nb\n\nc\n', 'vocab.txt, line 3'],
  ['tokenizer/vocabulary-empty-line', 'a\nb\n\n', 'vocab.txt, line 3'],
  ['tokenizer/vocabulary-duplicate', 'a\nb\nc\nb\n', 'vocab.txt, line 4: "b" is on line 2 already'],
])('%s for %j names the line', (code, vocabulary, place) => {
  expect(() => createTokenizer({ vocabulary })).toThrow(
    expect.objectContaining({ code, message: expect.stringContaining(place) }),
  )
})

test('bytes that are not UTF-8 are an error that names the file', () => {
  const vocabulary = Uint8Array.of(0x61, 0x0a, 0xff)
  expect(() => createTokenizer({ vocabulary, file: 'models/a/vocab.txt' })).toThrow(
    expect.objectContaining({
      code: 'tokenizer/vocabulary-not-utf8',
      message: expect.stringContaining('models/a/vocab.txt'),
    }),
  )
})

test.each(['[PAD]', '[UNK]', '[CLS]', '[SEP]'])('a vocabulary without %s is an error that names it', (token) => {
  const vocabulary = special.replace(`${token}\n`, '')
  expect(() => createTokenizer({ vocabulary })).toThrow(
    expect.objectContaining({
      code: 'tokenizer/special-token-missing',
      message: `vocab.txt: no token ${token}`,
    }),
  )
})

test('an empty vocabulary is an error', () => {
  expect(() => createTokenizer({ vocabulary: '' })).toThrow(
    expect.objectContaining({ code: 'tokenizer/special-token-missing' }),
  )
})

test('[MASK] may be missing', () => {
  expect(createTokenizer({ vocabulary: special }).special).toEqual({ pad: 0, unk: 1, cls: 2, sep: 3, mask: undefined })
})

test('an id that is no token is an error that names the range', () => {
  const { decodeToken, vocabularySize } = createTokenizer({ vocabulary: special })
  expect(vocabularySize).toBe(4)
  expect(decodeToken(3)).toBe('[SEP]')
  for (const id of [4, -1, 0.5]) {
    expect(() => decodeToken(id)).toThrow(
      expect.objectContaining({ code: 'tokenizer/no-such-token', message: expect.stringContaining('0 to 3') }),
    )
  }
})
