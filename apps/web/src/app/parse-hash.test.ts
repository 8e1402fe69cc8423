import { expect, test } from 'vitest'
import { hashOf, parseHash } from './parse-hash.ts'

test.each([
  ['', { screen: 'score', parameters: {} }],
  ['#/values', { screen: 'values', parameters: {} }],
  ['#/score?lang=zh&value=rule-of-law', { screen: 'score', parameters: { lang: 'zh', value: 'rule-of-law' } }],
  ['#/nowhere?%E0%A4%A', { screen: 'score', parameters: expect.anything() }],
])('%j names a screen and its parameters', (hash, route) => {
  expect(parseHash(hash)).toEqual(route)
})

test('a route comes back from its hash', () => {
  const route = { screen: 'compare', parameters: { lang: 'zh', a: 'x&y=1' } } as const
  expect(parseHash(hashOf(route))).toEqual(route)
})
