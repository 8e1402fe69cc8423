import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ValueCsvError } from '@valuecsv/errors'
import type { QuestionTable } from '../questions/question-table.ts'
import { readQuest100 } from '../questions/read-quest100.ts'

/** quest100 from the folder named by the environment variable VALUECSV_DATA. */
export async function loadQuest100(): Promise<QuestionTable> {
  const folder = process.env.VALUECSV_DATA
  if (!folder) throw new ValueCsvError('datasets/not-found', 'quest100.xlsx: VALUECSV_DATA is not set')
  const file = join(folder, 'quest100.xlsx')
  return readQuest100(await readFile(file), { file })
}
