import type { ValidationStatistics } from '@valuecsv/metrics'
import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import { expect, test } from 'vitest'
import { answer } from '../../test/scored-answers.ts'
import { compareAnswers } from '../compare-answers.ts'

const statistics: ValidationStatistics = {
  ...{ positives: 100, negatives: 200, meanScorePositives: 0.7, meanScoreNegatives: 0.2 },
  ...{ tp: 80, fn: 20, fp: 20, tn: 180 },
}
const evaluator = Object.fromEntries(VALUE_IDS.map((id) => [id, statistics])) as Record<ValueId, ValidationStatistics>
const quick = { resamples: 20, permutations: 100, evaluator }

test('a mean score is read as a mixture of what present and absent values score', () => {
  const scores = [0.2, 0.3, 0.4, 0.6, 0.75]
  const { corrected } = compareAnswers(
    scores.map((score, i) => answer('lark', `q${i}`, score)),
    quick,
  ).llms[0]!
  const { probabilisticAdjustedCount: share, adjustedCount, expectationMaximization } = corrected!.freedom
  expect(share.value).toBeCloseTo((0.45 - 0.2) / 0.5, 12)
  expect(share.low).toBeLessThan(share.value!)
  expect(share.high).toBeGreaterThan(share.value!)
  // Two of five are present: (0.4 - 0.1) / (0.8 - 0.1).
  expect(adjustedCount).toBeCloseTo(3 / 7, 12)
  expect(expectationMaximization).toBeGreaterThan(0)
})

test('expectation maximization starts from the share among the texts that the scores were calibrated on', () => {
  const scores = [1 / 3, 1 / 3, 1 / 3]
  const answers = scores.map((score, i) => answer('lark', `q${i}`, score))
  // Answers that say nothing but that share have it.
  expect(compareAnswers(answers, quick).llms[0]!.corrected!.freedom.expectationMaximization).toBeCloseTo(1 / 3, 6)
})

test('one question has no interval, none has no estimate, and without an evaluator there is none', () => {
  const [one] = compareAnswers([answer('lark', 'q1', 0.45)], quick).llms
  expect(one!.corrected!.justice.probabilisticAdjustedCount).toEqual({ value: expect.closeTo(0.5, 12) })
  const [none] = compareAnswers([{ llm: 'lark', questionId: 'q1', status: 'error' }], quick).llms
  expect(none!.corrected!.justice).toEqual({ probabilisticAdjustedCount: {} })
  expect(compareAnswers([answer('lark', 'q1', 0.45)]).llms[0]).not.toHaveProperty('corrected')
})

test('answers that are mostly unlike the texts of the training are not corrected by what went wrong there', () => {
  const strange = (ids: readonly number[]) =>
    [0.2, 0.3, 0.4, 0.6].map((score, i) => ({
      ...answer('lark', `q${i}`, score),
      offDistribution: ids.includes(i) ? ['length'] : [],
    }))
  expect(compareAnswers(strange([0, 1]), quick).llms[0]).toHaveProperty('corrected')
  expect(compareAnswers(strange([0, 1, 2]), quick).llms[0]).not.toHaveProperty('corrected')
})
