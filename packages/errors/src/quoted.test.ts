import { expect, test } from 'vitest'
import { quoted, shownValue } from './quoted.ts'

test('shows a text in quotes, on one line, with nothing that a terminal obeys', () => {
  expect(quoted('法治 "x"')).toBe(String.raw`"法治 \"x\""`)
  expect(quoted('a\u001b[31m\nb\u007f\u009b\u2028\u202e')).toBe(String.raw`"a\u001b[31m\nb\u007f\u009b\u2028\u202e"`)
})

test('cuts a long text', () => {
  expect(quoted('字'.repeat(1_000_000))).toBe(`"${'字'.repeat(120)}…"`)
})

test.each([
  [undefined, 'nothing'],
  [null, 'null'],
  [0.5, '0.5'],
  [true, 'true'],
  ['a', '"a"'],
  [{ toString: 1 }, 'an object'],
  // Nested too deep to be written.
  [JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`), 'a list'],
])('shows a value, whatever it is', (value, expected) => {
  expect(shownValue(value)).toBe(expected)
})
