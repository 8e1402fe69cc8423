import { VALUE_IDS } from '@valuecsv/taxonomy'
import { describe, expect, test } from 'vitest'
import { answer } from '../../test/scored-answers.ts'
import type { ScoredAnswer } from '../answers/scored-answer.ts'
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

describe('Kendall’s tau is of the ranks that the comparison has', () => {
  const scored = (llm: string, i: number, score: number, more: Partial<ScoredAnswer> = {}) => ({
    ...answer(llm, `q${i}`, score),
    ...more,
  })
  const others = ['lark', 'heron', 'wren'].flatMap((llm, lift) => [0, 1, 2, 3].map((i) => scored(llm, i, 0.2 * lift)))

  test('without LLMs that are set apart', () => {
    const few = [0, 1, 2, 3].map((i) => scored('rook', i, 0.9, { status: i === 0 ? 'answered' : 'refused' }))
    const second = [...others, scored('rook', 0, 0.1)]
    expect(compareScorings([...others, ...few], second).values.justice.kendallTau).toBe(1)
    const taken = compareScorings([...others, ...few], second, { leastCoverage: 0 })
    expect(taken.values.justice.kendallTau).toBeLessThan(1)
  })

  test('each question counting once, however many samples it has', () => {
    // Pooled, the nine high answers to one question would put rook above wren.
    const rook = Array.from({ length: 12 }, (_, sample) =>
      scored('rook', Math.max(0, sample - 8), sample < 9 ? 0.7 : 0.1, { sample }),
    )
    const second = rook.map((each) => ({ ...each, ...answer('rook', each.questionId, 0.25) }))
    const { justice } = compareScorings([...others, ...rook], [...others, ...second]).values
    expect(justice.kendallTau).toBe(1)
  })

  test('on the questions that all answered', () => {
    const rook = [0, 1, 2, 3].map((i) => scored('rook', i, 0.3))
    // A question that nobody else was asked.
    const more = [...rook, scored('rook', 9, 1)]
    expect(
      compareScorings([...others, ...more], [...others, ...rook, scored('rook', 9, 0.3)]).values.justice,
    ).toMatchObject({
      kendallTau: 1,
    })
  })

  test('and means that differ by rounding alone are equal', () => {
    const sums = [0.1 + 0.2, 0.3].flatMap((score, i) => [0, 1, 2, 3].map((q) => scored(['rook', 'crow'][i]!, q, score)))
    const second = sums.map((each) => scored(each.llm, Number(each.questionId.slice(1)), 0.3))
    expect(compareScorings([...others, ...sums], [...others, ...second]).values.justice.kendallTau).toBe(1)
  })
})
