import { expect, test } from 'vitest'
import { cellProblem, LONGEST_TEXT } from './cell-problem.ts'

test.each([
  ['诚信', undefined],
  ['2024年', undefined],
  ['\ud800诚信', undefined],
  ['a'.repeat(LONGEST_TEXT), undefined],
  ['a'.repeat(LONGEST_TEXT + 1), 'tooLong'],
  [undefined, 'empty'],
  [' \u3000\n', 'empty'],
  [3, 'number'],
  ['-12,000.5', 'number'],
  ['3.1e-5', 'number'],
  ['45%', 'number'],
  [true, 'boolean'],
  [{ error: '#N/A', sheet: 'x' }, 'formula'],
] as const)('%j: %s', (cell, problem) => {
  expect(cellProblem(cell)).toBe(problem)
})
