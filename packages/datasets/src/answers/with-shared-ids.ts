import type { AnswerRecord } from '../records/answer-record.ts'
import { normalizedText } from '../records/text-digest.ts'

/** Answers, and the texts of the questions that they answer. */
export interface AnswersToQuestions {
  readonly answers: readonly AnswerRecord[]
  readonly questions: readonly { readonly id: string; readonly text: string }[]
}

/**
 * The answers of a table with one id for each question, also where an earlier table has it: `idOfText` keeps ids by the
 * texts of questions (NFC, trimmed) from call to call.
 */
export function withSharedIds(table: AnswersToQuestions, idOfText: Map<string, string>): AnswersToQuestions {
  const sharedIds = new Map<string, string>()
  for (const { id, text } of table.questions) {
    const key = normalizedText(text)
    const shared = idOfText.get(key) ?? id
    idOfText.set(key, shared)
    sharedIds.set(id, shared)
  }
  return {
    answers: table.answers.map((answer) => ({ ...answer, questionId: sharedIds.get(answer.questionId)! })),
    questions: table.questions.map(({ id, text }) => ({ id: sharedIds.get(id)!, text })),
  }
}
