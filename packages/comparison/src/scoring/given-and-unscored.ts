import type { AnswerStatus } from '../answers/scored-answer.ts'

/**
 * Of the answers that were answered those whose scores are taken as they are, and those that an evaluator is to score: all,
 * where they are scored anew.
 */
export function givenAndUnscored<Answer extends { readonly status: AnswerStatus; readonly scores?: unknown }>(
  answers: readonly Answer[],
  isAnew: boolean,
): { readonly given: readonly Answer[]; readonly unscored: readonly Answer[] } {
  const answered = answers.filter(({ status }) => status === 'answered')
  const isGiven = ({ scores }: Answer) => !isAnew && scores !== undefined
  return { given: answered.filter(isGiven), unscored: answered.filter((answer) => !isGiven(answer)) }
}
