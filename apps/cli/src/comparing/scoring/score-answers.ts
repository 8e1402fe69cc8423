import { refuseMissingTexts } from '@valuecsv/comparison'
import type { Evaluator } from '@valuecsv/evaluator'
import type { Context } from '../../context.ts'
import { withScoreCache } from '../../scoring/cache/with-score-cache.ts'
import { scoreDistinct } from '../../scoring/score-distinct.ts'
import type { SourcedAnswer } from '../answers/sourced-answer.ts'

export interface ScoreAnswersOptions {
  readonly raw: boolean
  readonly cache: boolean
  /** Whether these are scores beside those of a first evaluator. Default false. */
  readonly isSecond?: boolean
}

/**
 * Answers with the scores that the evaluator gives them, raw ones in place of the calibrated where `raw` is asked for.
 * Throws `comparison/text-missing` for an answer that has scores but no text.
 */
export async function scoreAnswers(
  context: Context,
  evaluator: Evaluator,
  answers: readonly SourcedAnswer[],
  { raw, cache, isSecond = false }: ScoreAnswersOptions,
): Promise<SourcedAnswer[]> {
  refuseMissingTexts(
    answers,
    isSecond ? '--second-model needs the texts' : 'without --model and --raw its scores are taken as they are',
  )
  const scored = await withScoreCache(context, evaluator, cache, (opened) =>
    scoreDistinct(context, evaluator, answers, opened),
  )
  return answers.map((answer, index) => {
    const { scores, rawScores, values, model, offDistribution } = scored[index]!
    return {
      ...{ ...answer, values, model, scores: raw ? rawScores! : scores },
      ...(offDistribution === undefined ? {} : { offDistribution }),
    }
  })
}
