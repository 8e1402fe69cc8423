import { expect, test } from 'vitest'
import { clausesOfEvidence } from './reading-limits.ts'

test.each([
  ['a short text is cut into the most clauses', 30, 32],
  ['a blank one, too', 0, 32],
  ['a long one into fewer', 8 * 512, 12],
])('%s', (_, tokens, clauses) => {
  expect(clausesOfEvidence(tokens, 512, 8)).toBe(clauses)
})

test('never fewer than eight, however long the text that is read', () => {
  expect(clausesOfEvidence(1e6, 512, Number.POSITIVE_INFINITY)).toBe(8)
})

test('a model without windows reads any text in one go', () => {
  expect(clausesOfEvidence(1e6, Number.POSITIVE_INFINITY, 20)).toBe(32)
})
