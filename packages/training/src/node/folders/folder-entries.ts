import { randomUUID } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { systemErrorText, ValueCsvError } from '@valuecsv/errors'

/** The name of a staging folder: content not yet moved into place, or about to be deleted. */
export const PART_FOLDER = /^\.part-[0-9a-f]{8}$/

/** A new name for a staging folder, which `PART_FOLDER` matches and no other folder has. */
export function partFolder(): string {
  return `.part-${randomUUID().slice(0, 8)}`
}

/**
 * The names in a folder without the staging folders that killed processes left; `undefined` where there is no folder.
 * Error: `training/cannot-write` for a file in its place or above it, for a folder that can't be read, and for an empty
 * name, which would be the current folder.
 */
export async function folderEntries(folder: string): Promise<string[] | undefined> {
  if (folder === '') throw new ValueCsvError('training/cannot-write', 'The name of the folder is empty')
  try {
    return (await readdir(folder)).filter((name) => !PART_FOLDER.test(name))
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'ENOENT') return undefined
    const problem = code === 'ENOTDIR' ? await fileProblem(folder) : `can't be read: ${systemErrorText(cause)}`
    throw new ValueCsvError('training/cannot-write', `${folder} ${problem}`, { cause })
  }
}

async function fileProblem(folder: string): Promise<string> {
  const isThere = await stat(folder).catch(() => undefined)
  return isThere ? 'is a file, expected a folder' : `can't be a folder: a part of its path is a file`
}
