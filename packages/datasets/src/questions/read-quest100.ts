import { type OpenWorkbookOptions, openWorkbook } from '../xlsx/open-workbook.ts'
import { type QuestionTable, questionTable } from './question-table.ts'

/**
 * quest100.xlsx from its bytes: 99 distinct questions, ids `quest100-001` to `quest100-100` by their number in the file,
 * and the answers of six LLMs. Question 53 repeats 32, so its answers are sample 2 of `quest100-032`; 11 and 21 are
 * marked as nearly the same; the last three rows hold answers but no question.
 *
 * Throws the errors of `openWorkbook` and `questionTable`.
 */
export async function readQuest100(bytes: Uint8Array, options: OpenWorkbookOptions = {}): Promise<QuestionTable> {
  const workbook = await openWorkbook(bytes, { file: 'quest100.xlsx', ...options })
  return questionTable(await workbook.readSheet(), { file: workbook.file, idPrefix: 'quest100' })
}
