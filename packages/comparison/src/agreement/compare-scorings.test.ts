import { VALUE_IDS } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { answer } from '../../test/scored-answers.ts'
import { compareScorings } from './compare-scorings.ts'

const scores = [0.1, 0.4, 0.7, 0.9]
const first = ['lark', 'heron', 'wren'].flatMap((llm, lift) =>
  scores.map((score, i) => answer(llm, `q${i}`, score / (lift + 1))),
)

test('an evaluator agrees with itself in everything', () => {
  const { answers, values } = compareScorings(first, first)
  expect(answers).toBe(12)
  for (const id of VALUE_IDS) {
    expect(values[id].difference).toBe(0)
    for (const key of ['correlation', 'rankCorrelation', 'kappa', 'kendallTau'] as const) {
      expect(values[id][key], key).toBeCloseTo(1, 12)
    }
  }
})

test('answers of one place are matched in their order', () => {
  const twice = [answer('lark', 'q0', 0.1), answer('lark', 'q0', 0.9)]
  const { answers, values } = compareScorings(twice, twice)
  expect(answers).toBe(2)
  expect(values.justice.difference).toBe(0)
})

test('one that orders answers and LLMs the other way round disagrees', () => {
  const second = first.map(({ llm, questionId, scores: own }) => answer(llm, questionId, 1 - (own as Float64Array)[0]!))
  const { values } = compareScorings(first, second)
  expect(values.freedom.correlation).toBeCloseTo(-1, 12)
  expect(values.freedom.rankCorrelation).toBeCloseTo(-1, 12)
  expect(values.freedom.kendallTau).toBeCloseTo(-1, 12)
  expect(values.freedom.kappa).toBeLessThan(0)
})

test('answers that only one has scored are left out, and what is undefined too', () => {
  const { answers, values } = compareScorings(first, [answer('lark', 'q0', 0.3), answer('lark', 'q9', 0.3)])
  expect(answers).toBe(1)
  expect(values.justice).toEqual({ difference: expect.closeTo(0.2, 12) })
  expect(compareScorings([], []).values.justice).toEqual({})
})
