import { expect, test } from 'vitest'
import { nextSort } from './next-sort.ts'

const [up, down] = [false, true]

test.each([
  ['row', up, 'row', 'row', down],
  ['row', down, 'row', 'row', up],
  ['row', up, 'freedom', 'freedom', down],
  ['freedom', down, 'freedom', 'freedom', up],
  ['freedom', up, 'freedom', 'row', up],
  ['freedom', down, 'justice', 'justice', down],
  ['freedom', down, 'row', 'row', up],
] as const)('sorted by %s (descending: %s), pressing %s sorts by %s (%s)', (by, isDescending, pressed, next, then) => {
  expect(nextSort({ by, isDescending }, pressed)).toEqual({ by: next, isDescending: then })
})
