import { expect, test } from 'vitest'
import { closestName } from './closest-name.ts'

test.each([
  ['justise', 'justice'],
  ['jsutice', 'justice'],
  ['Rule of law', 'rule of law'],
  ['法制', '法治'],
  ['x', undefined],
  ['prosperous', undefined],
])('%s is taken for %s', (typed, meant) => {
  expect(closestName(typed, ['freedom', 'justice', 'rule of law', '法治'])).toBe(meant)
})
