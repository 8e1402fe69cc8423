import { findOpening, withoutOpening } from '@valuecsv/comparison'
import type { Evaluator } from '@valuecsv/evaluator'
import type { Context } from '../context.ts'
import { scoreAnswers } from './score-answers.ts'
import type { SourcedAnswer } from './tell-llms-apart.ts'

/**
 * Answers with the scores that they have without their first sentence, where that holds an opening with which many
 * answers of some LLM begin: so that a comparison can tell how much of a score the opening brings.
 */
export async function scoreWithoutOpenings(
  context: Context,
  evaluator: Evaluator,
  answers: readonly SourcedAnswer[],
  questions: ReadonlyMap<string, string>,
  options: { readonly raw: boolean; readonly cache: boolean },
): Promise<readonly SourcedAnswer[]> {
  const openings = openingsOf(answers, questions)
  const shortened = answers.flatMap((answer, index) => {
    if (answer.status !== 'answered') return []
    const text = openings.map((opening) => withoutOpening(answer.text, opening)).find((rest) => rest !== undefined)
    return text === undefined ? [] : [{ index, answer: { ...answer, text } }]
  })
  if (shortened.length === 0) return answers
  const scored = await scoreAnswers(
    context,
    evaluator,
    shortened.map(({ answer }) => answer),
    options,
  )
  const scoresAt = new Map(shortened.map(({ index }, place) => [index, scored[place]!.scores!]))
  return answers.map((answer, index) => {
    const scoresWithoutOpening = scoresAt.get(index)
    return scoresWithoutOpening === undefined ? answer : { ...answer, scoresWithoutOpening }
  })
}

/** The distinct openings of all LLMs. */
function openingsOf(answers: readonly SourcedAnswer[], questions: ReadonlyMap<string, string>): string[] {
  const ofLlms = Map.groupBy(
    answers.filter(({ status }) => status === 'answered'),
    ({ llm }) => llm,
  )
  const openings = Array.from(ofLlms.values(), (own) =>
    findOpening(own.map(({ text, questionId }) => ({ text, question: questions.get(questionId) ?? '' }))),
  )
  return [...new Set(openings.flatMap((opening) => (opening ? [opening.text] : [])))]
}
