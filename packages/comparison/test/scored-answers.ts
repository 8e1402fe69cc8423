import { VALUE_IDS } from '@valuecsv/taxonomy'
import fc from 'fast-check'
import type { ScoredAnswer } from '../src/answers/scored-answer.ts'

/** An answer that has every value with the same score; present above 0.5. */
export function answer(llm: string, questionId: string, score: number): ScoredAnswer {
  const scores = new Float64Array(VALUE_IDS.length).fill(score)
  return { llm, questionId, status: 'answered', scores, values: score > 0.5 ? VALUE_IDS : [] }
}

const status = fc.constantFrom('answered', 'answered', 'answered', 'refused', 'empty', 'truncated', 'error')

const oneAnswer: fc.Arbitrary<ScoredAnswer> = fc
  .record({
    llm: fc.constantFrom('lark', 'heron', 'wren'),
    questionId: fc.constantFrom('q1', 'q2', 'q3', 'q4', 'q5'),
    status,
    scores: fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 12, maxLength: 12 }),
  })
  .map(({ scores, ...rest }) => ({
    ...rest,
    // Eighths, so that sums are exact in any order.
    scores: scores.map((eighths) => eighths / 8),
    values: VALUE_IDS.filter((_, i) => scores[i]! > 4),
  }))

/** Any answers of three LLMs to five questions, some of them several times. */
export const scoredAnswers: fc.Arbitrary<ScoredAnswer[]> = fc.array(oneAnswer, { maxLength: 40 })
