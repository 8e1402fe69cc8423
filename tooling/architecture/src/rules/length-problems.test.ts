import { expect, test } from 'vitest'
import { lengthProblems } from './length-problems.ts'

const file = (path: string, lines: number, first = '') => ({ path, text: `${first}\n`.repeat(lines) })

test('accepts 250 lines in a file and a median of 60', () => {
  expect(lengthProblems([file('a.ts', 60), file('b.ts', 250), file('c.ts', 10)])).toEqual([])
})

test('rejects a file of 251 lines, tests included', () => {
  expect(lengthProblems([file('a.ts', 1), file('b.ts', 1), file('c.test.ts', 251)])).toEqual([
    'c.test.ts: 251 lines; split it (at most 250)',
  ])
})

test('rejects a median of 61, counted without tests', () => {
  expect(lengthProblems([file('a.ts', 61), file('a.test.ts', 1), file('b.test.ts', 1)])).toEqual([
    'the median file has 61 lines (at most 60)',
  ])
})

test('does not count a file that a script made', () => {
  expect(lengthProblems([file('a.ts', 1), file('data.ts', 9000, '// Made by scripts/make-data.ts')])).toEqual([])
})
