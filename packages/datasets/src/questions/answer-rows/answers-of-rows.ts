import { quoted, shownValue, ValueCsvError } from '@valuecsv/errors'
import type { AnswerRecord } from '../../records/answer-record.ts'
import { parseAnswerRecord } from '../../records/parsing/parse-answer-record.ts'
import { wrongRecord } from '../../records/parsing/record-place.ts'
import { normalizedText } from '../../records/text-digest.ts'
import { columnName } from '../../table/column-name.ts'
import { isBlank } from '../../table/is-blank.ts'
import { refuseErrorCell } from '../../table/refuse-error-cell.ts'
import type { TableRow } from '../../table/table.ts'
import { columnLabel } from '../../table/table-layout.ts'
import { NAMELESS_HINT } from '../columns/question-columns.ts'
import type { Question } from '../question.ts'
import { ANSWER_KEYS, type AnswerColumns, type AnswerKey } from './answer-columns.ts'

/** What a table with an answer a row holds. */
export interface AnswersOfRows {
  /** Those whose text is there; `rows` is the first that has it. */
  readonly questions: readonly Question[]
  readonly llms: readonly string[]
  readonly answers: readonly AnswerRecord[]
}

/**
 * Reads a table with an answer a row, as JSON Lines hold an answer a line: a later row replaces an earlier one with its
 * id. Throws `datasets/wrong-record` with row and column, also for a question whose text differs from that of an earlier
 * row, `datasets/wrong-columns` for a cell beyond the header, `datasets/duplicate-id` for two answers of one id, and
 * `datasets/error-cell`.
 */
export function answersOfRows(body: readonly TableRow[], layout: AnswerColumns, file: string): AnswersOfRows {
  const questions = new Map<string, Question>()
  const answers = new Map<string, { readonly answer: AnswerRecord; readonly row: number }>()
  for (const row of body) {
    const place = { file, line: row.number, placeOfKey: (key: string) => placeOf(key, row, layout) }
    const { question, ...record } = recordOf(row, layout, file)
    if (question === undefined && Object.keys(record).length === 0) continue
    refuseBeyondHeader(row, layout, file)
    const answer = parseAnswerRecord(
      { ...record, ...('sample' in record && { sample: numberOf(record.sample) }) },
      place,
    )
    refuseSecondAnswer(answers.get(answer.id), answer, row, file)
    answers.set(answer.id, { answer, row: row.number })
    const text = question?.trim() ?? ''
    if (text === '') continue
    const known = questions.get(answer.questionId)
    if (known === undefined) {
      questions.set(answer.questionId, { id: answer.questionId, text, rows: [row.number], similarTo: [] })
    } else if (known.text !== text && normalizedText(known.text) !== normalizedText(text)) {
      const expected = `the text of question ${quoted(answer.questionId)} as in row ${known.rows[0]}`
      throw wrongRecord(place, 'question', expected, text)
    }
  }
  const records = Array.from(answers.values(), ({ answer }) => answer)
  return { questions: [...questions.values()], llms: [...new Set(records.map(({ llm }) => llm))], answers: records }
}

/** The cells of a row by key, those that hold something; texts as they are, all else trimmed. */
function recordOf(row: TableRow, { columns, names }: AnswerColumns, file: string): Partial<Record<AnswerKey, string>> {
  return Object.fromEntries(
    ANSWER_KEYS.flatMap((key) => {
      const column = columns.get(key)
      if (column === undefined) return []
      const place = { file, row: row.number, column: columnLabel(names, column) }
      const cell = String(refuseErrorCell(row.cells[column], place) ?? '')
      return cell.trim() === '' ? [] : [[key, key === 'text' ? cell : cell.trim()]]
    }),
  )
}

/**
 * Throws `datasets/wrong-columns` where the cell behind the header's last one holds something: an answer whose comma cut it
 * would be read in part. A note farther off is none.
 */
function refuseBeyondHeader({ number, cells }: TableRow, { names }: AnswerColumns, file: string): void {
  const last = names.findLastIndex((name) => name !== '')
  const column = last + 1
  const cell = cells[column]
  if (isBlank(cell)) return
  const found = typeof cell === 'object' ? cell.error : shownValue(cell)
  throw new ValueCsvError(
    'datasets/wrong-columns',
    `${file}: row ${number}, column ${columnName(column)}: found ${found}, expected nothing beyond the header, which ends in column ${columnLabel(names, last)}`,
    { hint: NAMELESS_HINT },
  )
}

/** Replacing is for answers that failed: two that were given need two samples. */
function refuseSecondAnswer(
  earlier: { readonly answer: AnswerRecord; readonly row: number } | undefined,
  answer: AnswerRecord,
  row: TableRow,
  file: string,
): void {
  if (earlier?.answer.status !== 'answered' || answer.status !== 'answered') return
  if (earlier.answer.text === answer.text) return
  throw new ValueCsvError(
    'datasets/duplicate-id',
    `${file}: row ${row.number}: another answer ${quoted(answer.id)} stands in row ${earlier.row}, expected one for each llm, questionId, promptId and sample`,
  )
}

function numberOf(text: string | undefined): string | number | undefined {
  return text !== undefined && /^\d+(?:\.0+)?$/.test(text) ? Number(text) : text
}

function placeOf(key: string, row: TableRow, { columns, names }: AnswerColumns): string {
  const column = columns.get(key as AnswerKey)
  return column === undefined ? `row ${row.number}` : `row ${row.number}, column ${columnLabel(names, column)}`
}
