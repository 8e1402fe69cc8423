import { expect, test } from 'vitest'
import { createTokenizer } from './create-tokenizer.ts'

// Where this tokenizer is not BertTokenizerFast, each with what that does instead. The README lists them.

const vocabulary = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'a', 'b', '##b', '中', '😀', '##\ufffd'].join('\n')
const triples = (text: string, cleanText = true) => {
  const { ids, starts, ends } = createTokenizer({ vocabulary, cleanText }).encode(text)
  return [...ids].map((id, index) => [id, starts[index], ends[index]])
}

test('a lone surrogate is U+FFFD, which cleaning drops (there: the text is refused)', () => {
  expect(triples('a\ud83db\ude00')).toEqual(triples('a\ufffdb\ufffd'))
  expect(triples('a\ud83d')).toEqual([[4, 0, 1]])
  expect(triples('a\ud83d', false)).toEqual(triples('a\ufffd', false))
})

test('places count UTF-16 code units (there: code points)', () => {
  expect(triples('😀a 中')).toEqual([
    [1, 0, 3],
    [7, 4, 5],
  ])
  expect(triples('😀 中')).toEqual([
    [8, 0, 2],
    [7, 3, 4],
  ])
})

test('a mark keeps its place and order where canonical order moves it (there: it takes the place of another)', () => {
  // U+0301 is dropped; U+0898 and U+0899 are marks that the reference does not know as such, and so keeps.
  const kept = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '\u0899', '\u0898', '##\u0899', '##\u0898'].join('\n')
  const { ids, starts, ends } = createTokenizer({ vocabulary: kept }).encode('\u0301\u0898\u0899')
  expect([ids, starts, ends].map((list) => [...list])).toEqual([
    [5, 6],
    [1, 2],
    [2, 3],
  ])
})

test.each([
  ['CRLF', vocabulary.replaceAll('\n', '\r\n'), 'tokenizer/vocabulary-carriage-return', 'read as LF'],
  ['a token twice', `${vocabulary}\na`, 'tokenizer/vocabulary-duplicate', 'the later id is taken'],
  ['an empty line', `${vocabulary}\n\nc`, 'tokenizer/vocabulary-empty-line', 'read as an empty token'],
  ['no [SEP]', vocabulary.replace('[SEP]\n', ''), 'tokenizer/special-token-missing', 'added as a new token'],
])('a vocabulary with %s is an error', (_, altered, code) => {
  expect(() => createTokenizer({ vocabulary: altered })).toThrow(expect.objectContaining({ code }))
})
