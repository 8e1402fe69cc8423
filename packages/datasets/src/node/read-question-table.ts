import { basename, extname } from 'node:path'
import { columnsWithoutAnswers } from '../questions/columns/columns-without-answers.ts'
import { type QuestionTable, questionTable } from '../questions/question-table.ts'
import type { TableRow } from '../table/table.ts'
import { openRecords } from './open-records.ts'
import type { ReadFileOptions } from './read-file-options.ts'
import { refuseIdleOptions } from './refuse-idle-options.ts'

/**
 * The questions and answers of a CSV or xlsx file: laid out as quest100.xlsx, or with an answer a row, see `questionTable`.
 * Ids of questions begin with the file's name where the table has none. Columns that were left out are told by `onNotice`;
 * where nothing remains, it is an error. Throws as `questionTable` and `readTexts` do.
 */
export async function readQuestionTable(
  path: string,
  options: Omit<ReadFileOptions, 'column' | 'header'> = {},
): Promise<QuestionTable> {
  const opened = await openRecords(path, options)
  await refuseIdleOptions(opened, options)
  const rows = await Array.fromAsync(await opened.rows())
  return questionTableOfRows(rows, { path, file: opened.file }, options)
}

/** The questions and answers of rows that are read, see `readQuestionTable`; `file` is what errors call `path`. */
export function questionTableOfRows(
  rows: readonly TableRow[],
  { path, file }: { readonly path: string; readonly file: string },
  { onNotice }: Pick<ReadFileOptions, 'onNotice'>,
): QuestionTable {
  const idPrefix = path === '-' ? 'question' : basename(path, extname(path))
  const table = questionTable(rows, { file, idPrefix, refuseWithoutAnswers: true })
  if (table.columnsLeftOut.length > 0) {
    const message = `${file}: ${columnsWithoutAnswers(table.columnsLeftOut)}, left out`
    onNotice?.({ code: 'datasets/columns-left-out', message })
  }
  return table
}
