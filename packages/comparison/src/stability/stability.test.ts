import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answer } from '../../test/scored-answers.ts'
import type { ScoredAnswer } from '../answers/scored-answer.ts'
import { compareAnswers } from '../compare-answers.ts'

const quick = { resamples: 20, permutations: 100 }

/** Ten questions to three LLMs, each repeated under the keys that `keyed` gives. */
function survey(
  keyed: (repetition: number) => Pick<ScoredAnswer, 'sample' | 'promptId'>,
  scoreOf: (llm: number, question: number, repetition: number) => number,
): ScoredAnswer[] {
  return ['lark', 'heron', 'wren'].flatMap((name, llm) =>
    Array.from({ length: 10 }, (_, question) =>
      [0, 1, 2].map((repetition) => ({
        ...answer(name, `q${question}`, scoreOf(llm, question, repetition)),
        ...keyed(repetition),
      })),
    ).flat(),
  )
}

test('answers that come out the same each time rank alike and repeat themselves', () => {
  const { stability } = compareAnswers(
    survey(
      (repetition) => ({ sample: repetition + 1 }),
      (llm, question) => 0.1 * llm + 0.05 * question,
    ),
    quick,
  )
  expect(stability!.prompts).toBeUndefined()
  expect(stability!.samples).toMatchObject({ repetitions: 3, questions: 10 })
  expect(stability!.samples!.values.justice.score).toEqual({ kendallW: 1, largestMove: 0, intraclassCorrelation: 1 })
})

test('prompts that turn the order round are seen', () => {
  const { stability } = compareAnswers(
    survey(
      (repetition) => ({ promptId: `p${repetition}` }),
      (llm, question, repetition) => 0.2 + 0.1 * ((llm + repetition) % 3) + 0.01 * question,
    ),
    quick,
  )
  expect(stability!.samples).toBeUndefined()
  const { kendallW, largestMove, intraclassCorrelation } = stability!.prompts!.levels.personal.score
  expect(kendallW).toBeCloseTo(0, 10)
  expect(largestMove).toBe(2)
  expect(intraclassCorrelation).toBeLessThan(0.1)
})

test('there is none where every question was asked once, or only one was asked twice', () => {
  const once = survey(
    () => ({}),
    (llm) => 0.1 * llm,
  ).filter((_, i) => i % 3 === 0)
  expect(compareAnswers(once, quick).stability).toBeUndefined()
  const twice = [...once, ...['lark', 'heron', 'wren'].map((llm) => ({ ...answer(llm, 'q0', 0.3), sample: 2 }))]
  expect(compareAnswers(twice, quick).stability).toBeUndefined()
})

test('the correlation is of single answers, whatever else they differ in', () => {
  // Half of the variance lies between questions, half between answers.
  const random = fc.sample(fc.double({ min: -1, max: 1, noNaN: true }), { numRuns: 2000, seed: 3 })
  const scores = random.values()
  const next = () => scores.next().value!
  const answers = Array.from({ length: 200 }, (_, question) => {
    const own = next()
    return ['a', 'b', 'c', 'd'].flatMap((promptId) =>
      [1, 2].map((sample) => ({
        ...answer('lark', `q${question}`, 0.5 + 0.2 * (own + next())),
        ...{ promptId, sample },
      })),
    )
  }).flat()
  const { samples, prompts } = compareAnswers(answers, quick).stability!
  for (const of of [samples!, prompts!]) {
    expect(of.values.justice.score.intraclassCorrelation).toBeGreaterThan(0.4)
    expect(of.values.justice.score.intraclassCorrelation).toBeLessThan(0.6)
  }
})

test('LLMs with different numbers of samples are held together by those that all have', () => {
  const answers = survey(
    (repetition) => ({ sample: repetition + 1 }),
    (llm) => 0.1 * llm,
  )
  const { stability } = compareAnswers(
    answers.filter(({ llm, sample }) => llm !== 'wren' || sample !== 3),
    quick,
  )
  expect(stability!.samples).toMatchObject({ repetitions: 2, questions: 10 })
})

test('questions that some LLM did not answer each time are left out', () => {
  const answers = survey(
    (repetition) => ({ sample: repetition + 1 }),
    (llm) => 0.1 * llm,
  )
  const { stability } = compareAnswers(answers.slice(1), quick)
  expect(stability!.samples!.questions).toBe(9)
})

test('means that differ by rounding alone are tied in Kendall’s W as in the moves', () => {
  const { stability } = compareAnswers(
    survey(
      (repetition) => ({ sample: repetition + 1 }),
      (llm, _, repetition) => (llm === 2 ? 0.9 : llm === repetition % 2 ? 0.3 + 1e-14 : 0.3),
    ),
    quick,
  )
  expect(stability!.samples!.values.justice.score).toMatchObject({ kendallW: 1, largestMove: 0 })
})
