import type { AnswerStatus } from '../answers/scored-answer.ts'
import { findOpening } from './find-opening.ts'
import { withoutOpening } from './without-opening.ts'

/** An answer as far as its opening is looked for. */
export interface OpeningAnswer {
  readonly llm: string
  readonly questionId: string
  readonly status: AnswerStatus
  readonly text: string
}

/**
 * What `withoutOpening` leaves of answers, for those that have an opening with which many answers of some LLM begin: it
 * takes out all up to the end of the sentence that holds it. Scored, they are the `scoresWithoutOpening` of the answer at
 * `index`: how much of a score the opening brings. `questions` are texts by id, as far as they are known.
 */
export function answersWithoutOpenings(
  answers: readonly OpeningAnswer[],
  questions: ReadonlyMap<string, string>,
): readonly { readonly index: number; readonly text: string }[] {
  const openings = openingsOf(answers, questions)
  return answers.flatMap(({ status, text }, index) => {
    if (status !== 'answered') return []
    const rest = openings.map((opening) => withoutOpening(text, opening)).find((left) => left !== undefined)
    return rest === undefined ? [] : [{ index, text: rest }]
  })
}

/** The distinct openings of all LLMs. */
function openingsOf(answers: readonly OpeningAnswer[], questions: ReadonlyMap<string, string>): string[] {
  const ofLlms = Map.groupBy(
    answers.filter(({ status }) => status === 'answered'),
    ({ llm }) => llm,
  )
  const openings = Array.from(ofLlms.values(), (own) =>
    findOpening(own.map(({ text, questionId }) => ({ text, question: questions.get(questionId) ?? '' }))),
  )
  return [...new Set(openings.flatMap((opening) => (opening ? [opening.text] : [])))]
}
