import { expect, test } from 'vitest'
import { fitsDims } from './fits-dims.ts'

test.each([
  [[], [], true],
  [[2, 3], [2, 3], true],
  [[2, 3], [2, 4], false],
  [[2, 3], [2], false],
  [[2], [2, 3], false],
  [[7, 3], ['batch', 3], true],
  [[7, 3], [-1, 3], true],
  [[7, 8], [-1, -1], true],
  [[7, 7], ['n', 'n'], true],
  [[7, 8], ['n', 'n'], false],
] as const)('%j against %j: %s', (dims, expected, fits) => {
  expect(fitsDims(dims, expected)).toBe(fits)
})

test('remembers sizes by name from one tensor to the next', () => {
  const sizes = new Map<string, number>()
  expect(fitsDims([2, 5], ['batch', 'length'], sizes)).toBe(true)
  expect(fitsDims([2, 6], ['batch', 'length'], sizes)).toBe(false)
  expect(Object.fromEntries(sizes)).toEqual({ batch: 2, length: 5 })
})
