import { answersWithoutOpenings } from '@valuecsv/comparison'
import type { Evaluator } from '@valuecsv/evaluator'
import type { Context } from '../../context.ts'
import type { SourcedAnswer } from '../answers/sourced-answer.ts'
import { type ScoreAnswersOptions, scoreAnswers } from './score-answers.ts'

/**
 * Answers with the scores that they have without what stands before the end of the sentence with an opening, where they
 * have one with which many answers of some LLM begin: so that a comparison can tell how much of a score the opening brings.
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
