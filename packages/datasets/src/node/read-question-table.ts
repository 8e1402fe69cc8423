import { basename, extname } from 'node:path'
import { type QuestionTable, questionTable } from '../questions/question-table.ts'
import { openRecords } from './open-records.ts'
import type { ReadFileOptions } from './read-file-options.ts'

/**
 * The questions and answers of a CSV or xlsx file laid out as quest100.xlsx: questions in the first column, the answers
 * of an LLM in each other column. Ids of questions begin with the file's name. Throws as `questionTable` and
 * `readTexts` do.
 */
export async function readQuestionTable(path: string, options: ReadFileOptions = {}): Promise<QuestionTable> {
  const opened = await openRecords(path, options)
  const rows = await Array.fromAsync(await opened.rows())
  return questionTable(rows, { file: opened.file, idPrefix: path === '-' ? 'question' : basename(path, extname(path)) })
}
