import type { Finding } from '../datasheet/finding.ts'
import type { AnswerRecord } from '../records/answer-record.ts'
import type { AnswersToQuestions } from './with-shared-ids.ts'

/** How many ids a finding lists. */
const mostListed = 10

/** Answers to the questions that a run asks; those to others are left out, and a finding tells which. */
export function answersOfRun(
  answers: readonly AnswerRecord[],
  questions: AnswersToQuestions['questions'],
): AnswersToQuestions & { readonly findings: readonly Finding[] } {
  const asked = new Set(questions.map(({ id }) => id))
  const unknown = answers.filter(({ questionId }) => !asked.has(questionId))
  return {
    answers: answers.filter(({ questionId }) => asked.has(questionId)),
    questions,
    findings: unknown.length > 0 ? [unknownQuestions(unknown)] : [],
  }
}

function unknownQuestions(unknown: readonly AnswerRecord[]): Finding {
  const ids = [...new Set(unknown.map(({ questionId }) => questionId))]
  const count = unknown.length === 1 ? '1 answer' : `${unknown.length} answers`
  return {
    code: 'unknown-questions',
    message: {
      en: `${count} to questions that the run does not ask, left out`,
      zh: `${unknown.length} 条回答的问题不在这次运行之中，未计入`,
    },
    where: ids.length > mostListed ? [...ids.slice(0, mostListed), '…'] : ids,
  }
}
