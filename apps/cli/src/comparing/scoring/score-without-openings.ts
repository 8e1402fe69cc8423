import { answersWithoutOpenings } from '@valuecsv/comparison'
import type { Evaluator } from '@valuecsv/evaluator'
import type { Context } from '../../context.ts'
import type { SourcedAnswer } from '../answers/sourced-answer.ts'
import { type ScoreAnswersOptions, scoreAnswers } from './score-answers.ts'

/**
 * Adds `scoresWithoutOpening` to each answer with an opening that many answers of some LLM share: the scores of the text
 * after the sentence that holds it.
 */
export async function scoreWithoutOpenings(
  context: Context,
  evaluator: Evaluator,
  answers: readonly SourcedAnswer[],
  questions: ReadonlyMap<string, string>,
  options: ScoreAnswersOptions,
): Promise<readonly SourcedAnswer[]> {
  const shortened = answersWithoutOpenings(answers, questions)
  if (shortened.length === 0) return answers
  const scored = await scoreAnswers(
    context,
    evaluator,
    shortened.map(({ index, text }) => ({ ...answers[index]!, text })),
    options,
  )
  const scoresAt = new Map(shortened.map(({ index }, place) => [index, scored[place]!.scores!]))
  return answers.map((answer, index) => {
    const scoresWithoutOpening = scoresAt.get(index)
    return scoresWithoutOpening === undefined ? answer : { ...answer, scoresWithoutOpening }
  })
}
