import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasMarkRun } from './has-mark-run.ts'

test.each(['\u0301', '\u3099', '\ufe20', '\u{1d165}', '\u{e0100}'])('31 of %j are a run, 30 are none', (mark) => {
  expect(hasMarkRun(`法${mark.repeat(30)}治${mark.repeat(30)}`)).toBe(false)
  expect(hasMarkRun(`法${mark.repeat(31)}治`)).toBe(true)
})

test('finds a run wherever it stands, of marks of any kind', () => {
  const before = fc.string({ unit: fc.constantFrom('a', '法', '。', '😀', '\u0301'), maxLength: 80 })
  const marks = fc.string({ unit: fc.constantFrom('\u0301', '\u0323', '\u{1d165}'), minLength: 25, maxLength: 40 })
  fc.assert(
    fc.property(before, marks, before, (start, run, end) => {
      const text = start + run + end
      expect(hasMarkRun(text)).toBe(/\p{M}{31}/u.test(text))
    }),
  )
})

test('no mark is in the ranges that are passed over', () => {
  const units = Array.from({ length: 0xa000 }, (_, unit) => unit).filter((unit) => unit < 0x300 || unit >= 0x3100)
  expect(units.filter((unit) => /\p{M}/u.test(String.fromCodePoint(unit)))).toEqual([])
})
