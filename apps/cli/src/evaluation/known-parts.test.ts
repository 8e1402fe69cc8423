import { expect, test } from 'vitest'
import { partsByText } from './known-parts.ts'

test('a text is known by its normalized form and the first part that a training reads', () => {
  const parts = partsByText({
    train: [{ text: ' cafe\u0301\n' }],
    validation: [{ text: 'b' }],
    test: [{ text: 'caf\u00e9' }, { text: 'b ' }, { text: 'c' }],
  })
  expect(Object.fromEntries(parts)).toEqual({ 'caf\u00e9': 'train', b: 'validation', c: 'test' })
})
