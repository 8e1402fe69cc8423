import { LEVEL_IDS, LEVELS, VALUE_IDS } from '@valuecsv/taxonomy'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answer, scoredAnswers } from '../test/scored-answers.ts'
import type { ScoredAnswer } from './answers/scored-answer.ts'
import { compareAnswers } from './compare-answers.ts'
import goldens from './goldens/comparison.json' with { type: 'json' }
import type { ByValueAndLevel } from './measures.ts'

const quick = { resamples: 50 }

/** Every measure under the name `value.score` or `level.share`. */
function flat<Estimate>({ values, levels }: ByValueAndLevel<Estimate>): [string, Estimate][] {
  return Object.entries({ ...values, ...levels }).flatMap(([id, { score, share }]): [string, Estimate][] => [
    [`${id}.score`, score],
    [`${id}.share`, share],
  ])
}

describe('equals a table made with pandas, scipy and statsmodels', () => {
  const comparison = compareAnswers(goldens.answers as ScoredAnswer[], quick)

  test('in the mean scores and shares of each LLM', () => {
    expect(comparison.llms.map(({ llm }) => llm)).toEqual(Object.keys(goldens.means))
    for (const summary of comparison.llms) {
      const means: Record<string, number> = goldens.means[summary.llm as keyof typeof goldens.means]
      for (const [name, { value }] of flat(summary)) expect(value, name).toBeCloseTo(means[name]!, 12)
    }
  })

  test('in the differences of each pair and the smallest that it can show', () => {
    comparison.differences.forEach((pair, i) => {
      const golden = goldens.pairs[i]!
      expect(pair.llms).toEqual(golden.llms)
      expect(pair.questions).toBe(golden.questions)
      for (const [name, { value, detectable }] of flat(pair)) {
        const expected = golden.columns[name as keyof typeof golden.columns]
        expect(value, name).toBeCloseTo(expected.value, 12)
        expect(detectable ?? 0, name).toBeCloseTo(expected.detectable ?? 0, 10)
      }
    })
  })
})

test('the score of a level is the mean of its four values', () => {
  fc.assert(
    fc.property(scoredAnswers, (answers) => {
      for (const { values, levels } of compareAnswers(answers, quick).llms) {
        for (const level of LEVEL_IDS) {
          const sum = LEVELS[level].values.reduce((total, id) => total + (values[id].score.value ?? Number.NaN) / 4, 0)
          if (levels[level].score.value === undefined) expect(sum).toBeNaN()
          else expect(levels[level].score.value).toBeCloseTo(sum, 12)
        }
      }
    }),
  )
})

test('a question counts once, however many answers it has', () => {
  const once = [answer('lark', 'q1', 0.2), answer('lark', 'q2', 0.8)]
  const often = [...once, answer('lark', 'q2', 0.6), answer('lark', 'q2', 1)]
  const [summary] = compareAnswers(often).llms
  expect(summary!.values.justice.score.value).toBeCloseTo(0.5, 12)
  expect(summary!.values.justice.score).toEqual(compareAnswers(once).llms[0]!.values.justice.score)
  expect(summary!.coverage).toMatchObject({ asked: 4, answered: 4, questionsAsked: 2, questionsAnswered: 2 })
})

test('what was not answered is counted and not compared', () => {
  const statuses = ['refused', 'empty', 'truncated', 'error', 'error'] as const
  const unanswered = statuses.map((status, i) => ({ ...answer('lark', `q${i + 2}`, 1), status }))
  const { llms, questions } = compareAnswers([answer('lark', 'q1', 0.25), ...unanswered])
  expect(questions).toBe(6)
  expect(llms[0]!.coverage).toEqual({
    asked: 6,
    answered: 1,
    refused: 1,
    empty: 1,
    truncated: 1,
    error: 2,
    questionsAsked: 6,
    questionsAnswered: 1,
  })
  expect(llms[0]!.values.freedom).toEqual({ score: { value: 0.25 }, share: { value: 0 } })
})

test('a difference uses the questions that both answered', () => {
  const { differences } = compareAnswers([
    answer('lark', 'q1', 0.5),
    answer('lark', 'q2', 0.75),
    answer('lark', 'q3', 0.125),
    answer('heron', 'q2', 0.25),
    answer('heron', 'q3', 0.125),
    answer('heron', 'q4', 1),
  ])
  expect(differences).toHaveLength(1)
  expect(differences[0]).toMatchObject({ llms: ['lark', 'heron'], questions: 2 })
  expect(differences[0]!.values.integrity.score.value).toBe(0.25)
  expect(differences[0]!.levels.personal.share.value).toBe(0.5)
})

test('the detectable difference is the largest of all pairs, and there is none where nothing varies', () => {
  const answers = [0.1, 0.3, 0.2, 0.4, 0.25, 0.15].flatMap((score, i) => [
    answer('lark', `q${i}`, score),
    answer('heron', `q${i}`, score + 0.1),
    answer('wren', `q${i}`, score * score),
  ])
  const { detectable, differences } = compareAnswers(answers, quick)
  const ofPairs = differences.map((pair) => pair.values.equality.score.detectable)
  // Heron is always the same step above lark.
  expect(ofPairs[0]).toBeUndefined()
  expect(detectable.values.equality.score).toBe(Math.max(ofPairs[1]!, ofPairs[2]!))
  expect(detectable.values.equality.share).toBeUndefined()
})

test('pairs without common questions are no tests, and of such pairs nobody can say what would be found', () => {
  const scores = Array.from({ length: 30 }, (_, i) => ((i * 7) % 11) / 20)
  const answers = scores.flatMap((score, i) => [
    answer('lark', `q${i}`, score),
    answer('heron', `q${i}`, score * score + (i % 3) / 10),
    answer('wren', `other${i}`, score),
  ])
  const { families, detectable, needed, differences } = compareAnswers(answers, quick)
  expect(families).toEqual({ values: 12, levels: 3 })
  expect(differences.map((pair) => pair.values.justice.score.adjustedPValue !== undefined)).toEqual([
    true,
    false,
    false,
  ])
  expect(differences[0]!.values.justice.score.detectable).toBeGreaterThan(0)
  expect([detectable.values.justice.score, needed.values.justice.score]).toEqual([undefined, undefined])
})

test('nothing gives an empty comparison, one question gives no bounds', () => {
  expect(compareAnswers([])).toMatchObject({ schemaVersion: 1, questions: 0, llms: [], differences: [] })
  const { differences } = compareAnswers([answer('lark', 'q1', 0.5), answer('heron', 'q1', 0.25)])
  expect(differences[0]!.values.equality.score).toEqual({ value: 0.25, pValue: 1, adjustedPValue: 1 })
})

test('an LLM without answers has no estimates and is set apart', () => {
  const { llms, differences } = compareAnswers([
    answer('lark', 'q1', 1),
    { llm: 'heron', questionId: 'q1', status: 'error' },
  ])
  expect(llms[1]!.values.equality).toEqual({ score: {}, share: {} })
  expect(llms.map(({ isSetApart }) => isSetApart)).toEqual([false, true])
  expect(differences).toEqual([])
})

test('the order of the answers does not matter, but for the order of the LLMs', () => {
  const shuffled = scoredAnswers.chain((answers) =>
    fc.tuple(
      fc.constant(answers),
      fc.shuffledSubarray(answers, { minLength: answers.length, maxLength: answers.length }),
    ),
  )
  fc.assert(
    fc.property(shuffled, ([answers, reordered]) => {
      const sorted = (list: ScoredAnswer[]) =>
        [...compareAnswers(list, quick).llms]
          .sort((a, b) => (a.llm < b.llm ? -1 : 1))
          .map((summary) => [
            summary.llm,
            summary.coverage,
            ...flat(summary).flatMap(([, estimate]) => rounded(estimate)),
          ])
      expect(sorted(reordered)).toEqual(sorted(answers))
    }),
  )
})

test('naming the other LLM first turns the sign of the difference and of its bounds', () => {
  fc.assert(
    fc.property(scoredAnswers, (answers) => {
      const lark = answers.filter(({ llm }) => llm === 'lark')
      const heron = answers.filter(({ llm }) => llm === 'heron')
      const [forth] = compareAnswers([...lark, ...heron], quick).differences
      const [back] = compareAnswers([...heron, ...lark], quick).differences
      if (!forth) return
      const turned = flat(back!).map(([, { value, low, high }]) => ({
        value: value === undefined ? undefined : -value,
        low: high === undefined ? undefined : -high,
        high: low === undefined ? undefined : -low,
      }))
      expect(turned.flatMap(rounded)).toEqual(
        flat(forth).flatMap(([, { value, low, high }]) => rounded({ value, low, high })),
      )
    }),
  )
})

test('the same seed gives the same comparison, another seed other bounds around the same values', () => {
  const answers = goldens.answers as ScoredAnswer[]
  expect(compareAnswers(answers, { ...quick, seed: 7 })).toEqual(compareAnswers(answers, { ...quick, seed: 7 }))
  const [first, second] = [0, 1].map(
    (seed) => compareAnswers(answers, { ...quick, seed }).llms[0]!.values.democracy.score,
  )
  expect(first!.value).toBe(second!.value)
  expect(first!.low).not.toBe(second!.low)
})

test('scores come by value or in label order', () => {
  const array = goldens.answers as ScoredAnswer[]
  const record = array.map((each) => ({
    ...each,
    scores: Object.fromEntries(VALUE_IDS.map((id, i) => [id, (each.scores as number[])[i]])) as ScoredAnswer['scores'] &
      object,
  }))
  expect(compareAnswers(record, quick)).toEqual(compareAnswers(array, quick))
})

test('becomes JSON and back without loss', () => {
  const comparison = compareAnswers(goldens.answers as ScoredAnswer[], quick)
  expect(JSON.parse(JSON.stringify(comparison))).toEqual(comparison)
})

test('too few questions leave out what can be detected, and not how many are needed', () => {
  const answers = [0.1, 0.9, 0.2].flatMap((score, i) => [
    answer('lark', `q${i}`, score),
    answer('heron', `q${i}`, 1 - score),
  ])
  // Three questions show no difference at this significance, two would have to differ by more than 1 at any.
  for (const [few, significance] of [
    [answers, 0.001],
    [answers.slice(0, 4), 0.05],
  ] as const) {
    const { score } = compareAnswers(few, { ...quick, significance, permutations: 100 }).differences[0]!.values.justice
    expect(score.detectable).toBeUndefined()
    expect(score.needed).toHaveLength(3)
  }
})

/** Numbers without their last bits, which depend on the order of addition. */
function rounded(estimate: object): string[] {
  return Object.entries(estimate).map(
    ([name, value]) => `${name} ${value === undefined ? '' : Number(value).toFixed(10)}`,
  )
}
