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

test('questions that some LLM did not answer each time are left out', () => {
  const answers = survey(
    (repetition) => ({ sample: repetition + 1 }),
    (llm) => 0.1 * llm,
  )
  const { stability } = compareAnswers(answers.slice(1), quick)
  expect(stability!.samples!.questions).toBe(9)
})
