import { expect, test } from 'vitest'
import { fileWord } from './shell-word.ts'

test.each([
  ['my-run', 'my-run'],
  ['结果/a.csv', '结果/a.csv'],
  ['my run', "'my run'"],
  ["it's", "'it'\\''s'"],
  ['-x', './-x'],
  ['-my run', "'./-my run'"],
  // Standard input.
  ['-', '-'],
])('%s is %s to a shell', (word, shown) => {
  expect(fileWord(word)).toBe(shown)
})
