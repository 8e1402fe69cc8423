import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { ProcessMark } from './process-mark.ts'

/** A lock that lies in a folder. */
export interface LockFile {
  readonly path: string
  /** Locks are numbered, so that two processes that take over from a dead one cannot both do it. */
  readonly number: number
  /** Whose it is; `undefined` where that was never written. */
  readonly owner: (ProcessMark & { readonly since: string }) | undefined
}

/** The path of a lock. */
export function lockPath(folder: string, number: number): string {
  return join(folder, `run.lock-${number}`)
}

/** The locks in a folder. */
export async function lockFiles(folder: string): Promise<readonly LockFile[]> {
  const numbers = (await readdir(folder)).flatMap((name) => /^run\.lock-(\d+)$/.exec(name)?.[1] ?? [])
  const locks = await Promise.all(numbers.map((number) => readLock(folder, Number(number))))
  return locks.filter((lock) => lock !== undefined)
}

/** An owner writes its name at once; who has not after half a second was killed before it could. */
async function readLock(folder: string, number: number): Promise<LockFile | undefined> {
  const path = lockPath(folder, number)
  for (let tries = 0; ; tries++) {
    try {
      return { path, number, owner: JSON.parse(await readFile(path, 'utf8')) }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      if (tries >= 10) return { path, number, owner: undefined }
      await wait(50)
    }
  }
}
