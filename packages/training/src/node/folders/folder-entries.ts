import { readdir } from 'node:fs/promises'
import { ValueCsvError } from '@valuecsv/errors'

/** The names in a folder; `undefined` where there is none. Error: `training/cannot-write` for a file in its place. */
export async function folderEntries(folder: string): Promise<string[] | undefined> {
  try {
    return await readdir(folder)
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException
    if (code === 'ENOENT') return undefined
    const problem = code === 'ENOTDIR' ? 'is a file, expected a folder' : `can't be read: ${message}`
    throw new ValueCsvError('training/cannot-write', `${folder} ${problem}.`, { cause })
  }
}
