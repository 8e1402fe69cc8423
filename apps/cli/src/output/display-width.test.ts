import { expect, test } from 'vitest'
import { displayWidth, truncateToWidth } from './display-width.ts'

test.each([
  ['abc', 3],
  ['富强', 4],
  ['“法治”，', 8],
  ['𠮷', 2],
  ['e\u0301', 1],
])('%s takes %i columns', (text, width) => {
  expect(displayWidth(text)).toBe(width)
})

test('a text is cut to its columns on one line, the mark included', () => {
  expect(truncateToWidth('富强\n民主文明', 9)).toBe('富强 民…')
  expect(truncateToWidth('short', 9)).toBe('short')
})
