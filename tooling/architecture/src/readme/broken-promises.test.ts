import { expect, test } from 'vitest'
import { brokenPromises } from './broken-promises.ts'
import { promisedLines } from './promised-lines.ts'

test('reads promises at the ends of lines and on lines of their own, in both kinds of comment', () => {
  const code =
    "console.log(a) // → 1\nprint() // says two lines\n// → 富强\n//  → not one\nvaluecsv taxonomy # → { id: 'a' } "
  expect(promisedLines(code)).toEqual(['1', '富强', "{ id: 'a' }"])
})

test('is content with the promised lines, whatever stands for …', () => {
  expect(brokenPromises(['0.93…', '[ 1, … ]', 'a (b)'], '0.9312\n\n  [ 1, 2 ]\na (b)\n')).toEqual([])
})

test('is content with anything where nothing was promised', () => {
  expect(brokenPromises([], 'a\nb')).toEqual([])
})

test('names a line that differs, one that is missing and one too many', () => {
  expect(brokenPromises(['1'], '12')).toEqual(['promised: 1\n  printed: 12'])
  expect(brokenPromises(['1', '2'], '1')).toEqual(['promised but not printed: 2'])
  expect(brokenPromises(['1'], '1\n2')).toEqual(['printed without a promise: 2'])
})

test('takes dots and brackets of a promise as they are', () => {
  expect(brokenPromises(['0.5'], '0x5')).toHaveLength(1)
})
