import { expect, test } from 'vitest'
import { digitsBeside } from './digits-beside.ts'

test.each([
  [0.3512, 0.4, 3, '0.351'],
  [0.39996, 0.4, 3, '0.39996'],
  [0.40004, 0.4, 3, '0.40004'],
  [0.4, 0.4, 3, '0.400'],
  [0.399981, 0.39999, 3, '0.39998'],
  [0.39996, 0.39996, 3, '0.39996'],
  [0.05000001, 0.05, 4, '0.05000001'],
])('%d beside %d is told as it is told apart from it', (number, limit, digits, expected) => {
  expect(number.toFixed(digitsBeside(number, limit, digits))).toBe(expected)
})
