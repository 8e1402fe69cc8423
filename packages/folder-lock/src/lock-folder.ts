import { rm, writeFile } from 'node:fs/promises'
import { quoted, systemErrorText, ValueCsvError } from '@valuecsv/errors'
import { type LockFile, lockFiles, lockPath } from './lock-files.ts'
import { isRunning, ownMark } from './process-mark.ts'

/**
 * Takes a folder, which must be there, for this process alone and returns how to give it back. A lock whose process no
 * longer runs is taken over. Errors: `folder-lock/in-use` names the process that has the folder, or the lock that can't be
 * read; `folder-lock/cannot-write` the file that could not be written, or the folder that is not there.
 *
 * @param now the time that others are told. Default: the real one
 */
export async function lockFolder(folder: string, now = new Date()): Promise<() => Promise<void>> {
  for (;;) {
    const found = await lockFiles(folder).catch((error) => {
      throw cannotWrite(folder, error)
    })
    refuseHeld(folder, found)
    const number = Math.max(0, ...found.map((lock) => lock.number)) + 1
    const path = lockPath(folder, number)
    try {
      await writeFile(path, JSON.stringify({ ...ownMark(), since: now.toISOString() }), { flag: 'wx' })
    } catch (error) {
      // Somebody else took over first: look who.
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue
      throw cannotWrite(path, error)
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

function cannotWrite(path: string, error: unknown): ValueCsvError {
  const message = `${path}: can't be written: ${systemErrorText(error)}`
  return new ValueCsvError('folder-lock/cannot-write', message, { cause: error })
}

function refuseHeld(folder: string, locks: readonly LockFile[]): void {
  for (const { path, owner } of locks) {
    if (owner instanceof Error) {
      const message = `${folder}: another process may be at work in this folder: ${path} can't be read, ${systemErrorText(owner)}`
      const hint = `Ask who made it; delete ${path} when that process runs no more.`
      throw new ValueCsvError('folder-lock/in-use', message, { hint, cause: owner })
    }
    if (owner === undefined || !isRunning(owner, owner.since)) continue
    const { pid, host, since } = owner
    throw new ValueCsvError(
      'folder-lock/in-use',
      `${folder}: process ${pid} on ${quoted(host).slice(1, -1)} has been at work in this folder since ${quoted(since).slice(1, -1)}`,
      {
        hint: `Wait for it, or end it. If it runs no more (on another machine, in another container, or when its number is another program's now), delete ${path}.`,
      },
    )
  }
}
