import { expect, test } from 'vitest'
import { normalizedText, textDigest } from './text-digest.ts'

test('texts are compared in NFC and without white space at their ends', async () => {
  expect(normalizedText(' cafe\u0301\u3000\n')).toBe('caf\u00e9')
  expect(await textDigest('cafe\u0301 ')).toBe(await textDigest('caf\u00e9'))
})

test('a million combining marks out of order are no work', () => {
  const text = `法${'\u0301\u0323'.repeat(500_000)}`
  expect(normalizedText(` ${text} `)).toBe(text)
})
