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

test('names nothing that has nothing in common, whatever was typed', () => {
  expect(closestName('x', ['y'])).toBeUndefined()
  expect(closestName('人', ['富'])).toBeUndefined()
  expect(closestName('a'.repeat(1_000_000), ['freedom', 'justice'])).toBeUndefined()
})
