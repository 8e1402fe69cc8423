import { quoted, ValueCsvError } from '@valuecsv/errors'
import { columnName } from '../../table/column-name.ts'
import { cellName } from '../../table/column-names.ts'
import { isBlank } from '../../table/is-blank.ts'
import { refuseErrorCell } from '../../table/refuse-error-cell.ts'
import type { TableRow } from '../../table/table.ts'
import { columnLabel } from '../../table/table-layout.ts'
import {
  isModelName,
  isNoLlmName,
  isNumberingName,
  isPromptName,
  isQuestionName,
  speaksOfQuestions,
} from './column-purposes.ts'
import { holdsFigures } from './holds-figures.ts'
import { refuseAnswerAsName, refuseQuestionAsName } from './refuse-answer-as-name.ts'
import { refuseValuesAsNames } from './refuse-values-as-names.ts'

/** What the columns of a table of questions and answers hold. */
export interface QuestionColumns {
  readonly question: number
  readonly llms: readonly { readonly llm: string; readonly column: number }[]
  /** Columns that hold neither questions nor answers, as a message calls them. */
  readonly leftOut: readonly string[]
}

/** The last column that may hold something, counted from 1, as in a workbook. */
const maxColumns = 1000

/** What to do about a cell below no name. */
export const NAMELESS_HINT = 'Name the column, or put a cell that holds a comma in quotation marks.'

/** What to do where the questions are not found. */
export const QUESTIONS_HINT = 'Name the column of questions: question, prompt, 问题 or 题目.'

/**
 * Finds the columns of a table by their names, and by what they hold. Questions stand in a column named so, else in the
 * first. A column whose name is no LLM's, or that holds numbers or dates alone, is left out, as is one to the left of
 * the questions while there are answers to their right. Throws `datasets/wrong-columns`, `datasets/duplicate-column` and
 * `datasets/error-cell`.
 */
export function questionColumns(
  header: TableRow | undefined,
  body: readonly TableRow[],
  file: string,
): QuestionColumns {
  const columns = filledColumns(header === undefined ? body : [header, ...body], file)
  const names = Array.from({ length: (columns.at(-1) ?? -1) + 1 }, (_, column) => cellName(header?.cells[column]))
  refuseValuesAsNames(names, file)
  const question = questionColumn(names, columns, body, { file, row: header?.number ?? 1 })
  refuseQuestionAsName(names[question] ?? '', { file, row: header?.number ?? 1, column: question })
  const others = columns.filter((column) => column !== question)
  if (others.length === 0) {
    throw new ValueCsvError(
      'datasets/wrong-columns',
      `${file}: expected questions in the first column and the answers of an LLM in each other column`,
    )
  }
  // Answers under no name are refused below: a separator within a text may have moved them there.
  const isAside = (column: number) =>
    isNoLlmName(names[column]!) || (names[column] !== '' && holdsFigures(body, column))
  const right = others.filter((column) => column > question && !isAside(column))
  const left = others.filter(
    (column) => column < question && names[column] !== '' && !isModelName(names[column]!) && !isAside(column),
  )
  const answering = right.length > 0 ? right : left
  const columnOfLlm = new Map<string, number>()
  return {
    question,
    llms: answering.map((column) => {
      refuseErrorCell(header?.cells[column], { file, row: header?.number ?? 1, column: columnName(column) })
      const llm = names[column]!
      const twin = columnOfLlm.get(llm)
      if (twin !== undefined && llm !== '') {
        const both = `${columnName(twin)} and ${columnName(column)}`
        throw new ValueCsvError('datasets/duplicate-column', `${file}: columns ${both} are both named ${quoted(llm)}`)
      }
      columnOfLlm.set(llm, column)
      refuseAnswerAsName(llm, { file, row: header?.number ?? 1, column })
      if (llm === '') refuseNamelessAnswer(body, column, header, file)
      return { llm, column }
    }),
    leftOut: others.filter((column) => !answering.includes(column)).map((column) => columnLabel(names, column)),
  }
}

/** The columns that hold something in any row, in their order. Throws `datasets/wrong-columns` for one that is too far. */
function filledColumns(rows: readonly TableRow[], file: string): readonly number[] {
  const filled = new Set<number>()
  for (const { number, cells } of rows) {
    for (let column = 0; column < cells.length; column++) {
      if (isBlank(cells[column])) continue
      filled.add(column)
      if (column < maxColumns) continue
      const place = `row ${number}, column ${columnName(column)}`
      throw new ValueCsvError(
        'datasets/wrong-columns',
        `${file}: ${place}: found a cell beyond column ${maxColumns}, expected questions and the answers of an LLM in each other column`,
      )
    }
  }
  return [...filled].toSorted((one, other) => one - other)
}

/** Throws `datasets/wrong-columns` where numbers or dates stand in the first column and no other is named as questions are. */
function questionColumn(
  names: readonly string[],
  columns: readonly number[],
  body: readonly TableRow[],
  { file, row }: { readonly file: string; readonly row: number },
): number {
  const [first = 0] = columns
  const named = columns.find((column) => isQuestionName(names[column]!))
  if (named !== undefined) return named
  const isAside = (column: number) => isNoLlmName(names[column]!) || holdsFigures(body, column)
  const prompt = columns.find((column) => isPromptName(names[column]!))
  if (prompt !== undefined && columns.every((column) => column >= prompt || isAside(column))) return prompt
  if (!isNumberingName(names[first] ?? '') && !holdsFigures(body, first)) return first
  const next = columns.find((column) => !isAside(column))
  if (next !== undefined && speaksOfQuestions(names[next]!)) return next
  throw new ValueCsvError(
    'datasets/wrong-columns',
    `${file}: row ${row}, column ${columnLabel(names, first)}: expected the questions, found a column of numbers, and none named as questions are`,
    { hint: QUESTIONS_HINT },
  )
}

/** Throws `datasets/wrong-columns` for the first answer in a column without a name. */
function refuseNamelessAnswer(
  body: readonly TableRow[],
  column: number,
  header: TableRow | undefined,
  file: string,
): void {
  const row = body.find(({ cells }) => !isBlank(cells[column]))!
  const cell = refuseErrorCell(row.cells[column], { file, row: row.number, column: columnName(column) })
  const found = JSON.stringify(String(cell).slice(0, 20))
  const name = `the name of an LLM above it in row ${header?.number ?? 1}`
  throw new ValueCsvError(
    'datasets/wrong-columns',
    `${file}: row ${row.number}, column ${columnName(column)}: found ${found}, expected ${name}`,
    { hint: NAMELESS_HINT },
  )
}
