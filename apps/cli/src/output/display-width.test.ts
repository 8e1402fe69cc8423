import { expect, test } from 'vitest'
import { cutToWidth, displayWidth, oneLine, withoutMiddle } from './display-width.ts'

test.each([
  ['abc', 3],
  ['富强', 4],
  ['“法治”，', 8],
  ['𠮷', 2],
  ['e\u0301', 1],
])('%s takes %i columns', (text, width) => {
  expect(displayWidth(text)).toBe(width)
})

test('a line is cut to its columns, the mark included', () => {
  expect(cutToWidth('富强 民主文明', 9)).toBe('富强 民…')
  expect(cutToWidth('short', 9)).toBe('short')
})

test.each([
  ['claude-3-opus/quest100-001', 17, 'claude-…st100-001'],
  ['富强民主文明\n和谐自由', 9, '富…自由'],
  ['short', 5, 'short'],
])('%j is cut to %i columns in its middle', (text, columns, expected) => {
  expect(withoutMiddle(text, columns)).toBe(expected)
})

test('what would turn the direction of a line is seen in it', () => {
  expect(oneLine('lark\u202egpj\u2069 \u061c 富强')).toBe('lark\ufffdgpj\ufffd \ufffd 富强')
})
