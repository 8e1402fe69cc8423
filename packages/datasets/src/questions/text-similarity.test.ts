import { expect, test } from 'vitest'
import { characterPairs, pairSimilarity } from './text-similarity.ts'

test.each([
  ['同一', '同一', 1],
  ['甲', '甲', 1],
  ['甲', '乙', 0],
  ['', '', 1],
  ['甲乙丙', '甲乙丁', 0.5],
  ['\u{20000}\u{20001}', '\u{20000}\u{20002}', 0],
])('of %j and %j is %d', (first, second, expected) => {
  expect(pairSimilarity(characterPairs(first), characterPairs(second))).toBe(expected)
})
