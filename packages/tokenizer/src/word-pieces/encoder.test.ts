import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTokenizer } from '../create-tokenizer.ts'
import type { Encoding } from '../tokenizer.ts'

const vocabulary = readFileSync(new URL('../goldens/vocab.txt', import.meta.url), 'utf8')
const rules = fc.record({
  cleanText: fc.boolean(),
  lowerCase: fc.boolean(),
  stripAccents: fc.constantFrom(true, false, null),
  tokenizeChineseChars: fc.boolean(),
})
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...'富强中国。，the##GDP 20é한\ud83d\u0301\u200b\n'), maxLength: 60 }),
)

const triples = ({ ids, starts, ends }: Encoding, shift = 0) =>
  [...ids].map((id, index) => [id, starts[index]! + shift, ends[index]! + shift])

test('gives ids and places in the original text, without special tokens', () => {
  const text = '中 GDPs。[SEP]'
  const { encode, decodeToken } = createTokenizer({ vocabulary })
  const { ids, starts, ends } = encode(text)
  expect([...ids].map(decodeToken)).toEqual(['中', 'gdp', '##s', '。', '[', 'sep', ']'])
  const slices = [...starts].map((start, index) => text.slice(start, ends[index]))
  expect(slices).toEqual(['中', 'GDP', 's', '。', '[', 'SEP', ']'])
})

test('lower-cases unless told otherwise', () => {
  expect(createTokenizer({ vocabulary }).encode('THE')).toEqual(createTokenizer({ vocabulary }).encode('the'))
  const { encode, special } = createTokenizer({ vocabulary, lowerCase: false })
  expect([...encode('THE').ids]).toEqual([special.unk])
})

test('takes longer words than maxWordCharacters for unknown, counted in code points', () => {
  const { encode, special } = createTokenizer({ vocabulary, maxWordCharacters: 2 })
  expect([...encode('aaa').ids]).toEqual([special.unk])
  expect(encode('aa').ids).toHaveLength(2)
  expect(triples(encode('😀😀'))).toHaveLength(2)
})

test.each([0, 1.5, 1e9])('a maxWordCharacters of %d is an error', (maxWordCharacters) => {
  expect(() => createTokenizer({ vocabulary, maxWordCharacters })).toThrow(
    expect.objectContaining({
      code: 'tokenizer/word-length',
      message: expect.stringContaining(`${maxWordCharacters}`),
    }),
  )
})

test('gives no tokens for a text of nothing but spaces and control characters', () => {
  expect(createTokenizer({ vocabulary }).encode(' \u3000\n\u200b\u0000')).toEqual({
    ids: new Int32Array(),
    starts: new Int32Array(),
    ends: new Int32Array(),
  })
})

test('encodes the next text as ever where reading one failed', () => {
  const { encode } = createTokenizer({ vocabulary })
  const expected = encode('the GDP')
  const failing = {
    length: 3,
    charCodeAt: (at: number) => {
      if (at === 2) throw new Error('unreadable')
      return at === 0 ? 0x4e2d : 0x61
    },
  }
  expect(() => encode(failing as unknown as string)).toThrow('unreadable')
  expect(encode('the GDP')).toEqual(expected)
})

test('encodes a text of megabytes, and a word of megabytes', () => {
  const { encode, special } = createTokenizer({ vocabulary })
  expect(encode('富强，the '.repeat(200_000)).ids.length).toBe(800_000)
  expect(triples(encode('a'.repeat(2_000_000)))).toEqual([[special.unk, 0, 2_000_000]])
  expect(encode('국'.repeat(30)).ids.length).toBe(90)
  expect(encode('국 '.repeat(50_000)).ids.length).toBe(150_000)
})

test('places run forwards, and each is a part of the text that is not empty', () => {
  fc.assert(
    fc.property(texts, rules, (text, rule) => {
      const { starts, ends } = createTokenizer({ ...rule, vocabulary }).encode(text)
      for (let i = 0; i < starts.length; i++) {
        expect(starts[i]).toBeLessThan(ends[i]!)
        if (i > 0) expect(starts[i]).toBeGreaterThanOrEqual(starts[i - 1]!)
        if (i > 0) expect(ends[i]).toBeGreaterThanOrEqual(ends[i - 1]!)
      }
      expect(ends.at(-1) ?? 0).toBeLessThanOrEqual(text.length)
    }),
  )
})

test('leaves out of all tokens only spaces, control characters, U+FFFD, lone surrogates and marks', () => {
  const leftOut = /^[\s\p{C}\p{M}\ufffd]*$/u
  fc.assert(
    fc.property(texts, rules, (text, rule) => {
      const { starts, ends } = createTokenizer({ ...rule, vocabulary }).encode(text)
      const covered = new Uint8Array(text.length)
      for (let i = 0; i < starts.length; i++) covered.fill(1, starts[i], ends[i])
      const rest = [...text].filter((_, index, all) => covered[all.slice(0, index).join('').length] === 0)
      expect(rest.join('')).toMatch(leftOut)
    }),
  )
})

test('texts with a space between them have the tokens of each', () => {
  const { encode } = createTokenizer({ vocabulary })
  fc.assert(
    fc.property(texts, texts, (first, second) => {
      const both = triples(encode(`${first} ${second}`))
      expect(both).toEqual([...triples(encode(first)), ...triples(encode(second), first.length + 1)])
    }),
  )
})
