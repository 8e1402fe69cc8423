import { expect, test } from 'vitest'
import { answer } from '../../test/scored-answers.ts'
import { compareAnswers } from '../compare-answers.ts'
import type { ScoredAnswer } from './scored-answer.ts'

const statuses = 'one of answered, refused, empty, truncated, error'

test.each([
  [{ llm: undefined }, '.llm is undefined, expected a string'],
  [{ questionId: 7 }, '.questionId is 7, expected a string'],
  [{ status: undefined }, `.status is undefined, expected ${statuses}`],
  [{ status: 'wat' }, `.status is "wat", expected ${statuses}`],
])('refuses an answer with %o, and says which it is', (change, message) => {
  const good = answer('lark', 'q1', 0.5)
  const wrong = { ...good, ...change } as unknown as ScoredAnswer
  expect(() => compareAnswers([good, wrong])).toThrow(
    expect.objectContaining({ code: 'comparison/wrong-answer', message: `answers[1]${message}` }),
  )
})

test('refuses what is no answer at all', () => {
  expect(() => compareAnswers([null as unknown as ScoredAnswer])).toThrow('answers[0] is null, expected an answer')
})
