import type { AnswerRecord } from '../records/answer-record.ts'
import { normalizedText } from '../records/text-digest.ts'

/** Answers, and the texts of the questions that they answer. */
export interface AnswersToQuestions {
  readonly answers: readonly AnswerRecord[]
  readonly questions: readonly { readonly id: string; readonly text: string }[]
}

/**
 * The answers of a table with one id for each question, also where an earlier table has it: `idOfText` keeps ids by the
 * texts of questions (NFC, trimmed) from call to call. An id that another text has already gets a number behind it;
 * answers to questions whose texts are not given keep theirs. The `id` of an answer stays: in its source it is the only one.
 */
export function withSharedIds(table: AnswersToQuestions, idOfText: Map<string, string>): AnswersToQuestions {
  const sharedIds = new Map<string, string>()
  const taken = new Set(idOfText.values())
  for (const { id, text } of table.questions) {
    const key = normalizedText(text)
    const shared = idOfText.get(key) ?? freeId(id, taken)
    taken.add(shared)
    idOfText.set(key, shared)
    sharedIds.set(id, shared)
  }
  return {
    answers: table.answers.map((answer) => ({
      ...answer,
      questionId: sharedIds.get(answer.questionId) ?? answer.questionId,
    })),
    questions: table.questions.map(({ id, text }) => ({ id: sharedIds.get(id)!, text })),
  }
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id
  for (let number = 2; taken.has(free); number++) free = `${id}-${number}`
  return free
}
