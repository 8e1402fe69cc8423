import { createTokenizer } from '@valuecsv/tokenizer'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeText } from './encode-text.ts'
import { textSlices } from './text-slices.ts'

function starts(text: string, maxCharacters: number): number[] {
  return [...textSlices(text, maxCharacters)].map(([start]) => start)
}

test('a short text is one piece', () => {
  expect([...textSlices('诚信。', 3)]).toEqual([[0, 3]])
  expect([...textSlices('', 3)]).toEqual([[0, 0]])
})

test('cuts before white space and punctuation', () => {
  expect(starts('ab cde, fg。hij', 6)).toEqual([0, 2, 7, 10])
})

test('cuts a stretch without either where it is full, but no surrogate pair', () => {
  expect(starts('aaaaaaa', 3)).toEqual([0, 3, 6])
  expect(starts('aa𠮷aa', 3)).toEqual([0, 2, 5])
})

test('has every character in one piece, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 9 }), (text, maxCharacters) => {
      const slices = [...textSlices(text, maxCharacters)]
      expect(slices.map(([start, end]) => text.slice(start, end)).join('')).toBe(text)
      for (const [start, end] of slices) expect(end - start).toBeLessThanOrEqual(maxCharacters)
    }),
  )
})

test('a long text tokenizes to the same tokens and places as in one go', async () => {
  const characters = [...'诚信ab。， \nA!é𠮷\u0301']
  const tokenizer = createTokenizer({
    vocabulary: ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '诚', '信', 'a', '##b', 'b', '##a', '。', '，', '!', 'e'].join(
      '\n',
    ),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...characters), { minLength: 40, maxLength: 80 }), async (unit) => {
      // Long enough for several pieces; a space now and then, as a word without an end is cut anywhere.
      const text = `${unit.join('')} `.repeat(2000)
      let pauses = 0
      const sliced = await encodeText(text, tokenizer, async () => {
        pauses += 1
      })
      expect(pauses).toBeGreaterThan(0)
      const whole = tokenizer.encode(text)
      for (const part of ['ids', 'starts', 'ends'] as const) {
        // The matcher for equal typed arrays takes seconds at this length.
        expect(sliced[part].length).toBe(whole[part].length)
        expect(sliced[part].findIndex((number, index) => number !== whole[part][index])).toBe(-1)
      }
    }),
    { numRuns: 10 },
  )
})
