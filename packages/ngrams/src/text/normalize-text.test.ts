import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasNoCase } from './has-no-case.ts'
import { isWhiteSpace } from './is-white-space.ts'
import { normalizeText } from './normalize-text.ts'
import type { NormalizedText } from './normalized-text.ts'

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
  ['\ud800x', '\ud800x'],
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
)
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(pieces).map((parts) => parts.join('')),
)

test('equals NFC of the whole text but for white space', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const expected = text
        .normalize('NFC')
        .replace(/\p{White_Space}+/gu, ' ')
        .replace(/^ | $/gu, '')
      expect(read(normalizeText(text, false))).toBe(expected)
    }),
  )
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
