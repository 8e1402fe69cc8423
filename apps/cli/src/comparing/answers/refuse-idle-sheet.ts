import { open } from 'node:fs/promises'
import { isWorkbook } from '@valuecsv/datasets/node'
import { datasetName } from '../../datasets/dataset-name.ts'
import { usageError } from '../../errors/usage-error.ts'

/** Throws a usage error where a sheet is named and none of the sources is a workbook: whoever named it meant to choose. */
export async function refuseIdleSheet(sheet: string, sources: readonly string[]): Promise<void> {
  const found = await Promise.all(sources.map(hasSheets))
  // What is not there is told by its reader.
  if (found.some((each) => each !== false)) return
  throw usageError(`--sheet ${sheet}: expected a workbook that has it, found ${sources.join(', ')}`)
}

/** Whether a source is a workbook whose sheet can be chosen; undefined where it can't be read. */
async function hasSheets(source: string): Promise<boolean | undefined> {
  if (source === '-' || datasetName(source) !== undefined) return false
  const file = await open(source).catch(() => undefined)
  if (file === undefined) return undefined
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0)
    return isWorkbook(buffer)
  } catch {
    // A folder.
    return false
  } finally {
    await file.close()
  }
}
