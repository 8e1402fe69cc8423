import { hasAnswerRows, looksLikeQuestion, questionTable, type TableRow } from '@valuecsv/datasets'
import { ValueCsvError } from '@valuecsv/errors'
import type { QuestionDraft } from './question-draft.ts'
import { questionSet } from './question-set.ts'
import { questionsOfTable } from './questions-of-table.ts'
import type { SurveyQuestion } from './survey-question.ts'

/** Names of a column of paraphrases, with or without a number behind. */
const paraphraseName = /^(prompt|paraphrase|提示词?|改写|问法)\s*[-_ ]?\d*$/i
const idName = /^(id|编号|序号)$/i

/** How errors call the file, and how ids of questions without one begin. */
export interface QuestionRowsOptions {
  readonly file: string
  readonly idPrefix: string
}

/**
 * The questions of a table. Its first row names the columns. The first column that is not one of ids (`id`, `编号`, `序号`)
 * holds the questions; columns named `prompt`, `paraphrase`, `提示`, `改写` or `问法`, with or without a number, hold further
 * wordings. Without ids, a table with any other named column is one of questions and answers as quest100 is: its answers
 * are not read, a number before a question is taken off, equal questions are asked once; with ids, other columns are
 * left alone. A table with an answer a row (columns `llm` and `questionId`) gives the questions of its answers.
 *
 * Errors: `survey/no-header`, `survey/error-cell`; those of `questionSet`: `survey/no-questions`, `survey/empty-question`,
 * `survey/duplicate-question`, `survey/duplicate-prompt`; those of `questionTable` of `@valuecsv/datasets`:
 * `datasets/wrong-columns`, `datasets/duplicate-column`, `datasets/error-cell`, `datasets/wrong-record`,
 * `datasets/duplicate-id`.
 */
export function questionsOfRows(rows: readonly TableRow[], options: QuestionRowsOptions): readonly SurveyQuestion[] {
  const { file, idPrefix } = options
  const [header, ...body] = rows
  const names = Array.from(header?.cells ?? [], (cell) => (typeof cell === 'string' ? cell.trim() : ''))
  const idColumn = names.findIndex((name) => idName.test(name))
  const questionColumn = idColumn === 0 ? 1 : 0
  if (looksLikeQuestion(names[questionColumn] ?? '')) {
    const found = JSON.stringify(names[questionColumn]!.slice(0, 20))
    throw new ValueCsvError(
      'survey/no-header',
      `${file}: row ${header!.number}: expected names of columns, found ${found}`,
      {
        hint: 'Begin the table with a row of names: question, prompt 2, …',
      },
    )
  }
  const wordings = names.flatMap((name, column) =>
    column !== questionColumn && paraphraseName.test(name) ? [column] : [],
  )
  const known = new Set([questionColumn, ...wordings])
  const hasAnswers = idColumn < 0 && names.some((name, column) => name !== '' && !known.has(column))
  if (hasAnswers || hasAnswerRows(header)) {
    return questionsOfTable(questionTable(rows, options))
  }
  const drafts = body.map((row, index): QuestionDraft => {
    const id = idColumn < 0 ? '' : textAt(row, idColumn, file).trim()
    return {
      id: id === '' ? `${idPrefix}-${String(index + 1).padStart(3, '0')}` : id,
      text: textAt(row, questionColumn, file).trim(),
      paraphrases: wordings.map((column) => textAt(row, column, file).trim()).filter((text) => text !== ''),
      place: `row ${row.number}`,
    }
  })
  return questionSet(drafts, file)
}

function textAt(row: TableRow, column: number, file: string): string {
  const cell = row.cells[column]
  if (typeof cell !== 'object') return cell === undefined ? '' : String(cell)
  const problem = `expected a text, found the error ${cell.error}`
  throw new ValueCsvError('survey/error-cell', `${file}: sheet "${cell.sheet}", row ${row.number}: ${problem}`)
}
