import { open, stat } from 'node:fs/promises'
import { isWorkbook } from '@valuecsv/datasets'
import { datasetName } from '../../datasets/dataset-name.ts'
import { usageError } from '../../errors/usage-error.ts'
import type { ReadFlags } from '../../sources/read-options.ts'

/**
 * Throws a usage error where a sheet is named and none of the sources is a workbook, or an encoding and none is a text file:
 * whoever named it meant to choose.
 */
export async function refuseIdleFlags({ sheet, encoding }: ReadFlags, sources: readonly string[]): Promise<void> {
  if (sheet === undefined && encoding === undefined) return
  const kinds = await Promise.all(sources.map(kindOf))
  const refuseWithout = (kind: 'workbook' | 'text file', flag: string) => {
    // What is not there is told by its reader.
    if (kinds.some((each) => each === undefined || each === kind)) return
    throw usageError(`${flag}: expected a ${kind} that has it, found ${sources.join(', ')}`)
  }
  if (sheet !== undefined) refuseWithout('workbook', `--sheet ${sheet}`)
  if (encoding !== undefined) refuseWithout('text file', `--encoding ${encoding}`)
}

/** Which of the options a source can have: neither is `settled`; undefined where it can't be looked into, as a pipe. */
async function kindOf(source: string): Promise<'workbook' | 'text file' | 'settled' | undefined> {
  if (source === '-') return 'text file'
  if (datasetName(source) !== undefined) return 'settled'
  const status = await stat(source).catch(() => undefined)
  if (status?.isDirectory()) return 'settled'
  const file = status?.isFile() ? await open(source).catch(() => undefined) : undefined
  if (file === undefined) return undefined
  try {
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, 0)
    return isWorkbook(buffer) ? 'workbook' : 'text file'
  } finally {
    await file.close()
  }
}
