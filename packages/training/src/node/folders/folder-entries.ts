import { randomUUID } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { systemErrorMeaning, ValueCsvError } from '@valuecsv/errors'

/** What a folder is called in which one is written that will be another's content, or that is being removed. */
export const PART_FOLDER = /^\.part-[0-9a-f]{8}$/

/** A name that `PART_FOLDER` knows and no other folder has. */
export function partFolder(): string {
  return `.part-${randomUUID().slice(0, 8)}`
}

/**
 * The names in a folder but what killed processes left in it; `undefined` where there is none. Error: `training/cannot-write` for a file in its place or above it,
 * and for an empty name, which would be the folder one is in.
 */
export async function folderEntries(folder: string): Promise<string[] | undefined> {
  if (folder === '') throw new ValueCsvError('training/cannot-write', 'The name of the folder is empty')
  try {
    return (await readdir(folder)).filter((name) => !PART_FOLDER.test(name))
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException
    if (code === 'ENOENT') return undefined
    const problem =
      code === 'ENOTDIR' ? await fileProblem(folder) : `can't be read: ${systemErrorMeaning(cause) ?? message}`
    throw new ValueCsvError('training/cannot-write', `${folder} ${problem}`, { cause })
  }
}

async function fileProblem(folder: string): Promise<string> {
  const isThere = await stat(folder).catch(() => undefined)
  return isThere ? 'is a file, expected a folder' : `can't be a folder: a part of its path is a file`
}
