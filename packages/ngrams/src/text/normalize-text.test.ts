import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasNoCase } from './has-no-case.ts'
import { isWhiteSpace } from './is-white-space.ts'
import { normalizeInSlices, normalizeText } from './normalize-text.ts'
import type { NormalizedText } from './normalized-text.ts'
import { withoutUnread } from './without-unread.ts'

const read = ({ codePoints, length }: NormalizedText) => String.fromCodePoint(...codePoints.subarray(0, length))

test.each([
  [' 法治 \t\n 国家　', '法治 国家'],
  ['e\u0301te\u0301 caf\u00e9', 'été café'],
  ['\u1112\u1161\u11ab글', '한글'],
  ['\u{16d63}\u{16d67}', '\u{16d69}'],
  ['GDP ＡＩ Ä', 'gdp ａｉ ä'],
  ['İİİİ', 'i̇i̇i̇i̇'],
  ['ΟΣ', 'οσ'],
  ['𠮷野', '𠮷野'],
  ['\ufeff法\u200b治\u00ad\ue000\ufffd', '法治'],
  ['法\u0000治\u000c国\u0085家\u{f0000}', '法治国家'],
  [' \u200b 法 \u2060\n治 \u{e0041}', '法 治'],
  ['\ud800x\ud83d\u200b\ude00', 'x'],
  ['\u200b\u0000', ''],
  ['   ', ''],
  ['', ''],
])('%j becomes %j', (text, expected) => {
  expect(read(normalizeText(text, true))).toBe(expected)
})

test('keeps the case where it is asked to', () => {
  expect(read(normalizeText('GDP Ä', false))).toBe('GDP Ä')
})

test('gives each code point its place in the original text', () => {
  const { length, starts, ends } = normalizeText(' 𠮷e\u0301 \n治', true)
  expect([...starts.subarray(0, length)]).toEqual([1, 3, 5, 7])
  expect([...ends.subarray(0, length)]).toEqual([3, 5, 7, 8])
})

test('places step over what is left out, and what composes across it has one place with it', () => {
  const { length, starts, ends } = normalizeText('\u200b法\u200b\u200b𠮷e\u200d\u0301 \ufeff 治\u200b', true)
  expect([...starts]).toEqual([1, 4, 6, 9, 12])
  expect([...ends]).toEqual([2, 6, 9, 12, 13])
  expect(length).toBe(5)
})

test('the places of a character do not hang on what stands elsewhere', () => {
  const [alone, beside] = [normalizeText('x\u0323', true), normalizeText('x\u0323 e\u0301', true)]
  expect([...alone.starts.subarray(0, 2)]).toEqual([0, 1])
  expect([...beside.starts.subarray(0, beside.length)]).toEqual([0, 1, 2, 3])
})

test('30 marks behind a character are one with it; of more, each 31 characters have a place of their own', () => {
  const marks = '\u0301'.repeat(15) + '\u0323'.repeat(15)
  const whole = normalizeText(`a${marks}`, true)
  expect(read(whole)).toBe(`a${marks}`.normalize('NFC'))
  expect(new Set(whole.starts.subarray(0, whole.length))).toEqual(new Set([0]))
  const divided = normalizeText(`法a${marks}\u0301\u0323治`, true)
  expect(read(divided)).toBe(`法${`a${marks}`.normalize('NFC')}\u0323\u0301治`)
  const places = [...divided.starts.subarray(0, divided.length)].map((start, index) => [start, divided.ends[index]!])
  expect([...new Set(places.map(String))]).toEqual(['0,1', '1,32', '32,34', '34,35'])
})

test('a text of nothing but marks out of order is read to its end', () => {
  // All at once they would take many minutes: each mark of the second kind belongs before all of the first.
  const half = 100_000
  const { length, ends } = normalizeText(`a${'\u0301'.repeat(half)}${'\u0323'.repeat(half)}`, true)
  // The first mark is one with its letter.
  expect(length).toBe(2 * half)
  expect(ends[length - 1]).toBe(2 * half + 1)
})

const pieces = fc.constantFrom(
  'e',
  '\u0301',
  '\u0323',
  ' ',
  '\u3000',
  '法',
  '𠮷',
  '\u1100',
  '\u1161',
  '\u11a8',
  '가',
  'İ',
  '\u200b',
  '\ud800',
)
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(pieces).map((parts) => parts.join('')),
)

test('equals NFC of all that is read but for white space', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const expected = withoutUnread(text)
        .text.normalize('NFC')
        .replace(/\p{White_Space}+/gu, ' ')
        .replace(/^ | $/gu, '')
      expect(read(normalizeText(text, false))).toBe(expected)
    }),
  )
})

test('in slices of any length gives the same code points, and yields between them', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 9 }), (text, characters) => {
      const slices = normalizeInSlices(text, true, characters)
      let slice = slices.next()
      for (; !slice.done; slice = slices.next());
      const { length, codePoints } = slice.value
      const whole = normalizeText(text, true)
      expect(codePoints.subarray(0, length)).toEqual(whole.codePoints.subarray(0, whole.length))
    }),
  )
  expect([...normalizeInSlices('法治国家', true, 2)]).toEqual([undefined])
})

test('places ascend, lie in the text, and overlap only where they are equal', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { length, starts, ends } = normalizeText(text, true)
      for (let index = 0; index < length; index += 1) {
        expect(ends[index]).toBeGreaterThan(starts[index] as number)
        expect(ends[index]).toBeLessThanOrEqual(text.length)
        if (index > 0 && starts[index] !== starts[index - 1]) {
          expect(starts[index]).toBeGreaterThanOrEqual(ends[index - 1] as number)
        }
      }
    }),
  )
})

test('white space and the lack of case are what Unicode says, for every code point', () => {
  const wrong: string[] = []
  for (let codePoint = 0; codePoint < 0x110000; codePoint += 1) {
    const character = String.fromCodePoint(codePoint)
    if (isWhiteSpace(codePoint) !== /\p{White_Space}/u.test(character)) wrong.push(`white space ${codePoint}`)
    if (hasNoCase(codePoint) && character.toLowerCase() !== character) wrong.push(`case ${codePoint}`)
  }
  expect(wrong).toEqual([])
})
