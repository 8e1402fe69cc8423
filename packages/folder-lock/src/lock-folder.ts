import { rm, writeFile } from 'node:fs/promises'
import { systemErrorMeaning, ValueCsvError } from '@valuecsv/errors'
import { type LockFile, lockFiles, lockPath } from './lock-files.ts'
import { isRunning, ownMark } from './process-mark.ts'

/**
 * Takes a folder, which must be there, for this process alone and returns how to give it back. A lock whose process no
 * longer runs is taken over. Errors: `folder-lock/in-use` names the process that has the folder, `folder-lock/cannot-write`
 * the file that could not be written.
 *
 * @param now the time that others are told. Default: the real one
 */
export async function lockFolder(folder: string, now = new Date()): Promise<() => Promise<void>> {
  for (;;) {
    const found = await lockFiles(folder)
    refuseHeld(folder, found)
    const number = Math.max(0, ...found.map((lock) => lock.number)) + 1
    const path = lockPath(folder, number)
    try {
      await writeFile(path, JSON.stringify({ ...ownMark(), since: now.toISOString() }), { flag: 'wx' })
    } catch (error) {
      // Somebody else took over first: look who.
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue
      const message = `${path}: can't be written: ${systemErrorMeaning(error) ?? (error as Error).message}`
      throw new ValueCsvError('folder-lock/cannot-write', message, { cause: error })
    }
    try {
      // Another process may have come between looking and writing.
      const others = (await lockFiles(folder)).filter((lock) => lock.number !== number)
      refuseHeld(folder, others)
      await Promise.all(others.map((lock) => rm(lock.path, { force: true })))
    } catch (error) {
      await rm(path, { force: true })
      throw error
    }
    return () => rm(path, { force: true })
  }
}

function refuseHeld(folder: string, locks: readonly LockFile[]): void {
  for (const { path, owner } of locks) {
    if (owner === undefined || !isRunning(owner)) continue
    const { pid, host, since } = owner
    throw new ValueCsvError(
      'folder-lock/in-use',
      `${folder}: process ${pid} on ${host} has been at work in this folder since ${since}`,
      { hint: `Wait for it, or end it. If it is on another machine and runs no more, delete ${path}.` },
    )
  }
}
