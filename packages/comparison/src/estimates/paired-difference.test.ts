import { expect, test } from 'vitest'
import { answer } from '../../test/scored-answers.ts'
import { compareAnswers } from '../compare-answers.ts'

/** Two LLMs whose difference is near 0.9 on each question: a t-test finds it with three of them. */
function farApart(questions: number) {
  return compareAnswers(
    Array.from({ length: questions }, (_, i) => [
      answer('lark', `q${i}`, 0.95 - i / 200),
      answer('heron', `q${i}`, 0.05),
    ]).flat(),
    { resamples: 50 },
  )
}

test.each([2, 3, 5])('with %d questions no p-value is small enough, so that nothing is detectable', (questions) => {
  const { differences, detectable } = farApart(questions)
  const { score } = differences[0]!.values.justice
  expect(score.pValue).toBeGreaterThan(0.05)
  expect(score.detectable).toBeUndefined()
  expect(detectable.values.justice.score).toBeUndefined()
  expect(score.needed).toHaveLength(3)
})

test('no difference needs fewer questions than the least p-value does', () => {
  const { score } = farApart(6).differences[0]!.values.justice
  expect(score.pValue).toBe(1 / 32)
  expect(score.detectable).toBeGreaterThan(0)
  // A t-test would find 0.1 with three.
  expect(score.needed!.at(-1)).toBe(6)
})
