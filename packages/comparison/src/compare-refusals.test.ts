import { expect, test } from 'vitest'
import { answer } from '../test/scored-answers.ts'
import type { ScoredAnswer } from './answers/scored-answer.ts'
import { compareWithBaseline } from './baseline/compare-with-baseline.ts'
import { compareAnswers } from './compare-answers.ts'

const _quick = { resamples: 50 }

test.each([
  [{ scores: undefined }, 'comparison/scores-missing', 'answer of lark to q1: scores is missing'],
  [{ values: undefined }, 'comparison/scores-missing', 'answer of lark to q1: values is missing'],
  [{ scores: [0.5] }, 'comparison/score-out-of-range', 'the score of democracy is undefined, expected 0 to 1'],
  [
    { scores: new Float32Array(12).fill(2) },
    'comparison/score-out-of-range',
    'the score of prosperity is 2, expected 0 to 1',
  ],
  [{ values: ['courage'] }, 'comparison/unknown-value', 'courage is none of the twelve values'],
])('refuses an answered question with %o', (change, code, message) => {
  const wrong = { ...answer('lark', 'q1', 0.5), ...change } as unknown as ScoredAnswer
  expect(() => compareAnswers([wrong])).toThrow(
    expect.objectContaining({ code, message: expect.stringContaining(message) }),
  )
})

test.each([
  [{ leastCoverage: 80 }, 'comparison/bad-option', 'leastCoverage is 80, expected a share from 0 to 1'],
  [{ leastCoverage: Number.NaN }, 'comparison/bad-option', 'leastCoverage is NaN, expected a share from 0 to 1'],
  [{ permutations: -5 }, 'metrics/permutation-options', 'permutations is -5, expected a whole number from 1'],
  [{ permutations: 99.5 }, 'metrics/permutation-options', 'permutations is 99.5, expected a whole number from 1'],
])('refuses %o, also where nothing is to be compared', (options, code, message) => {
  const refused = expect.objectContaining({ code, message })
  const answers = ['lark', 'heron'].map((llm) => answer(llm, 'q1', 0.5))
  expect(() => compareAnswers(answers, options)).toThrow(refused)
  expect(() => compareAnswers([], options)).toThrow(refused)
  expect(() => compareWithBaseline(answers, answers, options)).toThrow(refused)
})

test.each([0, 1])('takes a least coverage of %d', (leastCoverage) => {
  const answers = [
    answer('lark', 'q1', 0.5),
    answer('heron', 'q1', 0.5),
    { ...answer('heron', 'q2', 0), status: 'error' as const },
  ]
  const { llms, settings } = compareAnswers(answers, { leastCoverage })
  expect(settings.leastCoverage).toBe(leastCoverage)
  expect(llms.map(({ isSetApart }) => isSetApart)).toEqual([false, leastCoverage === 1])
})
