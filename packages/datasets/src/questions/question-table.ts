import { ValueCsvError } from '@valuecsv/errors'
import { type AnswerRecord, answerId } from '../records/answer-record.ts'
import { normalizedText } from '../records/text-digest.ts'
import { columnName } from '../table/column-name.ts'
import { refuseErrorCell } from '../table/refuse-error-cell.ts'
import type { TableRow } from '../table/table.ts'
import type { Question } from './question.ts'
import { refuseAnswerAsName } from './refuse-answer-as-name.ts'
import { refuseValuesAsNames } from './refuse-values-as-names.ts'
import { characterPairs, pairSimilarity } from './text-similarity.ts'

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
}

/** Beyond this many questions, comparing each with each takes too long. */
const mostCompared = 500

/**
 * Reads the layout of quest100.xlsx: the first row is the header, the first column holds the questions, each other
 * column the answers of the LLM that its header names. A number before a question that counts its rows (`12. `) is
 * stripped and gives the id. Throws `datasets/wrong-columns`, `datasets/duplicate-column`, and `datasets/error-cell` for
 * a question, an answer or a name whose formula failed. A table of scores or labels, whose columns are the twelve values,
 * is one of wrong columns.
 */
export function questionTable(rows: readonly TableRow[], options: QuestionTableOptions = {}): QuestionTable {
  const { file = 'table', idPrefix = 'question', similarity = 0.85 } = options
  const [header, ...body] = rows
  const llms = llmColumns(header, body, file)
  const questions = new Map<string, Question & { readonly rows: number[] }>()
  const answers: AnswerRecord[] = []
  const rowsWithoutQuestion: RowWithoutQuestion[] = []
  let numberedRows = 0
  const textAt = (row: TableRow, column: number) => textOf(row, column, file)
  for (const row of body) {
    const number = row.number - header!.number
    const { text, numbered } = withoutNumber(textAt(row, 0), number)
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
    questions: withSimilar([...questions.values()], similarity),
    llms: llms.map(({ llm }) => llm),
    answers,
    numberedRows,
    rowsWithoutQuestion,
  }
}

function llmColumns(header: TableRow | undefined, body: readonly TableRow[], file: string) {
  const width = body.reduce((most, { cells }) => Math.max(most, cells.length), header?.cells.length ?? 0)
  const columns: { llm: string; column: number }[] = []
  if (header !== undefined) refuseValuesAsNames(header.cells, file)
  for (let column = 1; column < width; column++) {
    const llm = (header === undefined ? '' : textOf(header, column, file)).trim()
    const twin = columns.find((known) => known.llm === llm)
    if (twin !== undefined && llm !== '') {
      const both = `${columnName(twin.column)} and ${columnName(column)}`
      throw new ValueCsvError('datasets/duplicate-column', `${file}: columns ${both} are both named "${llm}"`)
    }
    refuseAnswerAsName(llm, { file, row: header?.number ?? 1, column })
    if (llm !== '') columns.push({ llm, column })
    else refuseNamelessAnswer(body, column, header, file)
  }
  if (columns.length === 0) {
    throw new ValueCsvError(
      'datasets/wrong-columns',
      `${file}: expected questions in the first column and the answers of an LLM in each other column`,
    )
  }
  return columns
}

/** Throws `datasets/wrong-columns` for the first answer in a column without a name. */
function refuseNamelessAnswer(
  body: readonly TableRow[],
  column: number,
  header: TableRow | undefined,
  file: string,
): void {
  const row = body.find(({ cells }) => cells[column] !== undefined)
  if (row === undefined) return
  const found = JSON.stringify(textOf(row, column, file).slice(0, 20))
  const name = `the name of an LLM above it in row ${header?.number ?? 1}`
  throw new ValueCsvError(
    'datasets/wrong-columns',
    `${file}: row ${row.number}, column ${columnName(column)}: found ${found}, expected ${name}`,
    { hint: 'Name the column, or put a cell that holds a comma in quotation marks.' },
  )
}

/** The question without the number before it, where that number is its place in the file. */
function withoutNumber(cell: string, place: number): { text: string; numbered: boolean } {
  const match = /^\s*(\d+)\s*[.．、]\s*/.exec(cell)
  const numbered = match !== null && Number(match[1]) === place
  return { text: (numbered ? cell.slice(match[0].length) : cell).trim(), numbered }
}

function withSimilar(questions: readonly Question[], similarity: number): Question[] {
  if (questions.length > mostCompared) return [...questions]
  const pairs = questions.map(({ text }) => characterPairs(text))
  const similarTo: string[][] = questions.map(() => [])
  for (const [first, question] of questions.entries()) {
    for (let second = first + 1; second < questions.length; second++) {
      if (pairSimilarity(pairs[first]!, pairs[second]!) < similarity) continue
      similarTo[first]!.push(questions[second]!.id)
      similarTo[second]!.push(question.id)
    }
  }
  return questions.map((question, index) => ({ ...question, similarTo: similarTo[index]! }))
}

function textOf(row: TableRow, column: number, file: string): string {
  const cell = refuseErrorCell(row.cells[column], { file, row: row.number, column: columnName(column) })
  return cell === undefined ? '' : String(cell)
}
