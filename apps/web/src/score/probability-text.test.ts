import { expect, test } from 'vitest'
import { probabilityText, textsOfHundred } from './probability-text.ts'

test('probabilities have one decimal in both languages', () => {
  expect([probabilityText(0.3736, 'en'), probabilityText(1, 'zh'), probabilityText(0, 'zh')]).toEqual([
    '37.4%',
    '100.0%',
    '0.0%',
  ])
})

test.each([
  [0.004, 'few', 0],
  [0.006, 'some', 1],
  [0.374, 'some', 37],
  [0.996, 'most', 100],
])('of a hundred texts with %d: %s', (probability, kind, texts) => {
  expect(textsOfHundred(probability)).toEqual({ kind, texts })
})
