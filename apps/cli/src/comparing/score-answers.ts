import type { ScoredAnswer } from '@valuecsv/comparison'
import type { AnswerRecord } from '@valuecsv/datasets'
import type { Evaluator } from '@valuecsv/evaluator'
import type { Context } from '../context.ts'
import type { ScoreCache } from '../scoring/score-cache.ts'
import { scoreDistinct } from '../scoring/score-distinct.ts'

/** The answers with their scores, raw ones in place of the calibrated where `raw` is asked for; others stay unscored. */
export async function scoreAnswers(
  context: Context,
  evaluator: Evaluator,
  answers: readonly AnswerRecord[],
  options: { readonly raw: boolean; readonly cache: ScoreCache | undefined },
): Promise<ScoredAnswer[]> {
  const answered = answers.filter(({ status }) => status === 'answered')
  const scored = await scoreDistinct(context, evaluator, answered, options.cache)
  let next = 0
  return answers.map(({ llm, questionId, status }) => {
    if (status !== 'answered') return { llm, questionId, status }
    const { scores, rawScores, values } = scored[next++]!
    return { llm, questionId, status, values, scores: options.raw ? rawScores! : scores }
  })
}
