import { pairedPermutationTest } from '@valuecsv/metrics'
import { expect, test } from 'vitest'
import { fewestQuestions, smallestPValue } from './smallest-p-value.ts'

test.each([1, 2, 5, 8])('of %d questions that all differ alike is the p-value of the test', (rows) => {
  const [pValue] = pairedPermutationTest({ rows, labels: 1, data: new Float64Array(rows).fill(0.8) })
  expect(pValue).toBe(smallestPValue(rows))
})

test.each([
  [1, 0.05, 6],
  [12, 0.05, 9],
  [72, 0.05, 12],
  [1, 2 ** -4, 5],
  [1, 1, 1],
])('%d tests at %d need %d questions', (tests, significance, expected) => {
  expect(fewestQuestions(tests, significance)).toBe(expected)
})
