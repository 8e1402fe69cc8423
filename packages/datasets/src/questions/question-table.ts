import { ValueCsvError } from '@valuecsv/errors'
import { type AnswerRecord, answerId } from '../records/answer-record.ts'
import { normalizedText } from '../records/text-digest.ts'
import { columnName } from '../table/column-name.ts'
import { cellName } from '../table/column-names.ts'
import { refuseErrorCell } from '../table/refuse-error-cell.ts'
import type { TableRow } from '../table/table.ts'
import { columnLabel } from '../table/table-layout.ts'
import { answerColumns } from './answer-rows/answer-columns.ts'
import { answersOfRows } from './answer-rows/answers-of-rows.ts'
import { columnsWithoutAnswers } from './columns/columns-without-answers.ts'
import { QUESTIONS_HINT, type QuestionColumns, questionColumns } from './columns/question-columns.ts'
import type { Question } from './question.ts'
import { withSimilar } from './with-similar.ts'

/** A table of questions and of what LLMs answered to each. */
export interface QuestionTable {
  /** The distinct questions in the file's order. */
  readonly questions: readonly Question[]
  /** The LLMs in the order of their columns. */
  readonly llms: readonly string[]
  /**
   * An answer for each row with a question and each LLM, status `answered` or `empty`. Where rows repeat a question,
   * their answers are samples 1, 2, … of it.
   */
  readonly answers: readonly AnswerRecord[]
  /** How many rows had their number in front of the question, which was taken off. */
  readonly numberedRows: number
  /** Rows that hold answers but no question. */
  readonly rowsWithoutQuestion: readonly RowWithoutQuestion[]
  /** The columns that hold neither questions nor answers, by letter and name: `E ("备注")`. */
  readonly columnsLeftOut: readonly string[]
}

/** A row that holds answers but no question: they answer nothing that is known. */
export interface RowWithoutQuestion {
  readonly row: number
  readonly answers: readonly { readonly llm: string; readonly text: string }[]
}

/** How to read a table of questions and answers. */
export interface QuestionTableOptions {
  /** What errors call the file. Default `table`. */
  readonly file?: string
  /** Ids of questions are this, `-` and a number of at least three digits. Default `question`. */
  readonly idPrefix?: string
  /** From which share of common character pairs (Dice's coefficient) on two questions are marked as nearly the same. Default 0.85. */
  readonly similarity?: number
  /**
   * Whether a table is refused none of whose columns holds answers, or none of whose answers has a question. Default
   * false: its questions, if any, are read.
   */
  readonly refuseWithoutAnswers?: boolean
}

/**
 * Reads a table of questions and of what LLMs answered to them; its first row is the header.
 *
 * The layout of quest100.xlsx: a column of questions (named `question`, `prompt`, `问题`, `题目` or the like, else the
 * first), each other column the answers of the LLM that its header names. Columns that hold no answers, by their names
 * (`编号`, `备注`, `date`, `score`, …) or because they hold numbers or dates alone, are left out. A number before a
 * question that counts its rows (`12. `) is stripped and gives the id.
 *
 * Or an answer a row, with columns named as the keys of an `AnswerRecord`: `llm`, `questionId` and `text`, and where they
 * are there `id`, `promptId`, `sample`, `status` and `question`; a later row replaces an earlier one with its id.
 *
 * Throws `datasets/wrong-columns`, `datasets/duplicate-column`, and `datasets/error-cell` for a question, an answer or a
 * name whose formula failed; with an answer a row `datasets/wrong-record`, and `datasets/duplicate-id` for two answers of
 * one id. A table of scores or labels, whose columns are the twelve values, is one of wrong columns.
 */
export function questionTable(rows: readonly TableRow[], options: QuestionTableOptions = {}): QuestionTable {
  const { file = 'table', idPrefix = 'question', similarity = 0.85, refuseWithoutAnswers = false } = options
  const [header, ...body] = rows
  const answerRows = answerColumns(header, body, file)
  if (answerRows !== undefined) {
    const { questions, ...read } = answersOfRows(body, answerRows, file)
    return { ...read, questions: withSimilar(questions, similarity), ...nothingElse }
  }
  const columns = questionColumns(header, body, file)
  const read = answersOfColumns(header!, body, columns, { file, idPrefix })
  if (refuseWithoutAnswers) refuseUnread(read, columns, { file, names: header!.cells.map(cellName) })
  return { ...read, questions: withSimilar(read.questions, similarity) }
}

/** What only the layout of quest100 has. */
const nothingElse = { numberedRows: 0, rowsWithoutQuestion: [], columnsLeftOut: [] } as const

function answersOfColumns(
  header: TableRow,
  body: readonly TableRow[],
  { question: questionColumn, llms, leftOut }: QuestionColumns,
  { file, idPrefix }: { readonly file: string; readonly idPrefix: string },
): QuestionTable {
  const questions = new Map<string, Question & { readonly rows: number[] }>()
  const answers: AnswerRecord[] = []
  const rowsWithoutQuestion: RowWithoutQuestion[] = []
  let numberedRows = 0
  const textAt = (row: TableRow, column: number) => textOf(row, column, file)
  for (const row of body) {
    const number = row.number - header.number
    const { text, numbered } = withoutNumber(textAt(row, questionColumn), number)
    if (text === '') {
      const given = llms.map(({ llm, column }) => ({ llm, text: textAt(row, column) }))
      const some = given.filter((answer) => answer.text.trim() !== '')
      if (some.length > 0) rowsWithoutQuestion.push({ row: row.number, answers: some })
      continue
    }
    const key = normalizedText(text)
    const id = `${idPrefix}-${String(number).padStart(3, '0')}`
    const question = questions.get(key) ?? { id, text, rows: [], similarTo: [] }
    questions.set(key, question)
    if (numbered) numberedRows++
    question.rows.push(row.number)
    for (const { llm, column } of llms) {
      const answer = textAt(row, column)
      const place = { llm, questionId: question.id, promptId: 'default', sample: question.rows.length }
      const status = answer.trim() === '' ? 'empty' : 'answered'
      answers.push({ id: answerId(place), ...place, status, text: answer })
    }
  }
  return {
    questions: [...questions.values()],
    llms: llms.map(({ llm }) => llm),
    answers,
    numberedRows,
    rowsWithoutQuestion,
    columnsLeftOut: leftOut,
  }
}

/** Throws `datasets/wrong-columns` for a table that holds something, but no answer or no question. */
function refuseUnread(
  { llms, questions, rowsWithoutQuestion }: QuestionTable,
  { question, leftOut }: QuestionColumns,
  { file, names }: { readonly file: string; readonly names: readonly string[] },
): void {
  if (llms.length === 0) {
    throw new ValueCsvError(
      'datasets/wrong-columns',
      `${file}: ${columnsWithoutAnswers(leftOut)}, expected the answers of an LLM in each column beside the questions`,
      { hint: 'Name a column of answers after its LLM; notes, dates and numbers are no answers.' },
    )
  }
  const [first] = rowsWithoutQuestion
  if (questions.length > 0 || first === undefined) return
  const place = `row ${first.row}, column ${columnLabel(names, question)}`
  throw new ValueCsvError(
    'datasets/wrong-columns',
    `${file}: ${place}: expected a question, found nothing here nor in any other row`,
    { hint: QUESTIONS_HINT },
  )
}

/** The question without the number before it, where that number is its place in the file, and neither a decimal nor a date. */
function withoutNumber(cell: string, place: number): { text: string; numbered: boolean } {
  const match = /^\s*(\d+)\s*(?:[．、]|\.(?!\d))\s*/.exec(cell)
  const numbered = match !== null && Number(match[1]) === place
  return { text: (numbered ? cell.slice(match[0].length) : cell).trim(), numbered }
}

function textOf(row: TableRow, column: number, file: string): string {
  const cell = refuseErrorCell(row.cells[column], { file, row: row.number, column: columnName(column) })
  return cell === undefined ? '' : String(cell)
}
