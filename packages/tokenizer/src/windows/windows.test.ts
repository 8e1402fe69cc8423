import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTokenizer } from '../create-tokenizer.ts'
import { type WindowOptions, windows } from './windows.ts'

const { encode } = createTokenizer({ vocabulary: '[PAD]\n[UNK]\n[CLS]\n[SEP]\n0\n##0\n' })

/** The windows' texts. */
function parts(text: string, options: WindowOptions): string[] {
  const encoding = encode(text)
  return windows(text, encoding, options).map(({ firstToken, endToken }) =>
    text.slice(encoding.starts[firstToken], encoding.ends[endToken - 1]),
  )
}

// Room for twelve tokens, so that a window may end after its 8th to 12th.
const maxTokens = 14

test('a text that fits is one window', () => {
  const text = '一二三四五六。八九十甲乙'
  expect(windows(text, encode(text), { maxTokens })).toEqual([{ firstToken: 0, endToken: 12 }])
})

test('a text without tokens is one empty window', () => {
  expect(windows(' ', encode(' '), { maxTokens })).toEqual([{ firstToken: 0, endToken: 0 }])
})

test.each([
  ['the last sentence end', '一二三四五六七。九。甲乙丙丁', ['一二三四五六七。九。', '甲乙丙丁']],
  [
    'a sentence end rather than a later clause end',
    '一二三四五六七。九，甲乙丙丁',
    ['一二三四五六七。', '九，甲乙丙丁'],
  ],
  ['a clause end where no sentence ends', '一二三四五六七八，十甲乙丙丁', ['一二三四五六七八，', '十甲乙丙丁']],
  ['no sentence end before the last third', '一二三。五六七八九十甲乙丙丁', ['一二三。五六七八九十甲乙', '丙丁']],
  ['the place after the closing quote', '一二三四五六“八九。”甲乙丙丁', ['一二三四五六“八九。”', '甲乙丙丁']],
  ['the place after all closing marks', '一二三四（六“八九！”）乙丙丁', ['一二三四（六“八九！”）', '乙丙丁']],
  ['the place after straight quotes', '一二三四五六"八九。"甲乙丙丁', ['一二三四五六"八九。"', '甲乙丙丁']],
  ['the place after both dots of an ellipsis', '一二三四五六七八九……乙丙丁', ['一二三四五六七八九……', '乙丙丁']],
  ['the place after a run of marks', '一二三四五六七八？！！甲乙丙丁', ['一二三四五六七八？！！', '甲乙丙丁']],
  ['no place before a closing mark', '一二三四五六七八九十甲乙。丙丁', ['一二三四五六七八九十甲', '乙。丙丁']],
  ['a line end', '一二三四五六七八九\n十甲乙丙丁', ['一二三四五六七八九', '十甲乙丙丁']],
  [
    'the place after a semicolon as after a sentence',
    '一二三四五六七；九，甲乙丙丁',
    ['一二三四五六七；', '九，甲乙丙丁'],
  ],
  ['the place after an English sentence', '一二三四五六 A B. C D E F', ['一二三四五六 A B.', 'C D E F']],
  ['the border of a number rather than inside', '一二三四五六七八九十 3.14 元', ['一二三四五六七八九十', '3.14 元']],
])('cuts at %s', (_, text, expected) => {
  expect(parts(text, { maxTokens })).toEqual(expected)
})

test('cuts between words where no clause ends, and where it is full inside a word that is too long', () => {
  expect(parts('the quick brown fox jumps over the lazy dog and on', { maxTokens: 6 })).toEqual([
    'the quick brown fox',
    'jumps over the lazy',
    'dog and on',
  ])
  expect(parts('0'.repeat(30), { maxTokens })).toEqual(['0'.repeat(12), '0'.repeat(12), '0'.repeat(6)])
})

test('repeats the last tokens of a window at the start of the next when asked to', () => {
  expect(parts('一二三四五六七八九十甲乙丙丁', { maxTokens, overlapTokens: 3 })).toEqual([
    '一二三四五六七八九十甲乙',
    '十甲乙丙丁',
  ])
})

const texts = fc.string({ unit: fc.constantFrom(...'一二。，“”」！…0000  ab.\n한国'), maxLength: 300 })

test('without overlap windows part the tokens, none larger than asked for', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 3, max: 40 }), (text, most) => {
      const encoding = encode(text)
      const found = windows(text, encoding, { maxTokens: most })
      const tokens = found.flatMap(({ firstToken, endToken }) =>
        Array.from({ length: endToken - firstToken }, (_, index) => firstToken + index),
      )
      expect(tokens).toEqual(Array.from(encoding.ids.keys()))
      for (const { firstToken, endToken } of found) expect(endToken - firstToken).toBeLessThanOrEqual(most - 2)
    }),
  )
})

test('with overlap each window goes on from the one before', () => {
  const sizes = fc
    .integer({ min: 3, max: 40 })
    .chain((most) => fc.record({ maxTokens: fc.constant(most), overlapTokens: fc.nat((most - 2) >> 1) }))
  fc.assert(
    fc.property(texts, sizes, (text, options) => {
      const encoding = encode(text)
      const found = windows(text, encoding, options)
      expect(found[0]!.firstToken).toBe(0)
      expect(found.at(-1)!.endToken).toBe(encoding.ids.length)
      for (const [index, { firstToken, endToken }] of found.entries()) {
        expect(endToken - firstToken).toBeLessThanOrEqual(options.maxTokens - 2)
        if (index > 0) expect(firstToken).toBe(found[index - 1]!.endToken - options.overlapTokens)
        if (index > 0) expect(endToken).toBeGreaterThan(found[index - 1]!.endToken)
      }
    }),
  )
})

test.each([
  [{ maxTokens: 2 }, 'tokenizer/window-too-small', 'maxTokens is 2'],
  [{ maxTokens: 8.5 }, 'tokenizer/window-too-small', 'maxTokens is 8.5'],
  [{ maxTokens: Number.NaN }, 'tokenizer/window-too-small', 'maxTokens is NaN'],
  [
    { maxTokens: 14, overlapTokens: 7 },
    'tokenizer/window-overlap',
    'overlapTokens is 7; expected a whole number from 0 to 6, half of the 12 tokens beside [CLS] and [SEP]',
  ],
  [{ maxTokens: 14, overlapTokens: -1 }, 'tokenizer/window-overlap', 'overlapTokens is -1'],
])('%j is out of range', (options, code, message) => {
  expect(() => windows('一', encode('一'), options)).toThrow(
    expect.objectContaining({ code, message: expect.stringContaining(message) }),
  )
})
