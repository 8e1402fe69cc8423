import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import type { SourcedAnswer } from '../../sources/source.ts'

/** A question with what was answered to it. */
export interface QuestionEntry {
  readonly id: string
  /** Its id where no source has its text. */
  readonly text: string
  readonly answers: readonly SourcedAnswer[]
}

/** In which order questions are listed. */
export const QUESTION_ORDERS = ['asked', 'spread', 'highest'] as const

/** In which order questions are listed. */
export type QuestionOrder = (typeof QUESTION_ORDERS)[number]

/** Answers by their questions, in the order in which these first come. */
export function questionEntries(
  answers: readonly SourcedAnswer[],
  questions: ReadonlyMap<string, string>,
): QuestionEntry[] {
  const byQuestion = Map.groupBy(answers, ({ questionId }) => questionId)
  return Array.from(byQuestion, ([id, own]) => ({ id, text: questions.get(id) ?? id, answers: own }))
}

/** The entries that have the words in their question, an answer or the name of an LLM, upper and lower case alike. */
export function searchEntries(entries: readonly QuestionEntry[], words: string): readonly QuestionEntry[] {
  const wanted = words.trim().toLowerCase()
  if (wanted === '') return entries
  return entries.filter(({ text, answers }) =>
    [text, ...answers.flatMap((answer) => [answer.llm, answer.text])].some((each) =>
      each.toLowerCase().includes(wanted),
    ),
  )
}

/**
 * The entries in an order: as asked, those first whose answers are furthest apart, or those first with the highest mean
 * score; by one value, or by the mean of all twelve.
 */
export function sortEntries(
  entries: readonly QuestionEntry[],
  order: QuestionOrder,
  value: ValueId | undefined,
): readonly QuestionEntry[] {
  if (order === 'asked') return entries
  const measure = order === 'spread' ? spread : mean
  const measured = entries.map((entry) => ({ entry, by: measure(scoresOf(entry, value)) }))
  return measured.sort((a, b) => b.by - a.by).map(({ entry }) => entry)
}

function scoresOf({ answers }: QuestionEntry, value: ValueId | undefined): number[] {
  return answers.flatMap(({ status, scores }) =>
    status === 'answered' && scores !== undefined
      ? [value === undefined ? mean(VALUE_IDS.map((id) => scores[id])) : scores[value]]
      : [],
  )
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}

function spread(numbers: readonly number[]): number {
  return numbers.length < 2 ? 0 : Math.max(...numbers) - Math.min(...numbers)
}
