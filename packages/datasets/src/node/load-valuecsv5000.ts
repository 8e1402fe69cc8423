import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ValueCsvError } from '@valuecsv/errors'
import { readValueCsv5000, type ValueCsv5000 } from '../valuecsv5000/read-valuecsv5000.ts'

/** ValueCSV5000 from the folder named by the environment variable VALUECSV_DATA. */
export async function loadValueCsv5000(): Promise<ValueCsv5000> {
  const folder = process.env.VALUECSV_DATA
  if (!folder) throw new ValueCsvError('datasets/not-found', 'ValueCSV5000.xlsx: VALUECSV_DATA is not set')
  const file = join(folder, 'ValueCSV5000.xlsx')
  return readValueCsv5000(await readFile(file), { file })
}
