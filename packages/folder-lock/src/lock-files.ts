import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { ProcessMark } from './process-mark.ts'

/** A lock that lies in a folder. */
export interface LockFile {
  readonly path: string
  /** Locks are numbered, so that two processes that take over from a dead one cannot both do it. */
  readonly number: number
  /** Whose it is; `undefined` where that was never written; an error where it can't be read. */
  readonly owner: LockOwner | Error | undefined
}

export interface LockOwner extends ProcessMark {
  readonly since: string
}

/** The path of a lock. */
export function lockPath(folder: string, number: number): string {
  return join(folder, `run.lock-${number}`)
}

/** The locks in a folder. */
export async function lockFiles(folder: string): Promise<readonly LockFile[]> {
  const numbers = (await readdir(folder)).flatMap((name) => /^run\.lock-(\d{1,9})$/.exec(name)?.[1] ?? [])
  const locks = await Promise.all(numbers.map((number) => readLock(folder, Number(number))))
  return locks.filter((lock) => lock !== undefined)
}

/** An owner writes its name at once; who has not after half a second was killed before it could. */
async function readLock(folder: string, number: number): Promise<LockFile | undefined> {
  const path = lockPath(folder, number)
  for (let tries = 0; ; tries++) {
    const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => error)
    if (text instanceof Error) return text.code === 'ENOENT' ? undefined : { path, number, owner: text }
    const owner = parseOwner(text)
    if (owner !== undefined || tries >= 10) return { path, number, owner }
    await wait(50)
  }
}

function parseOwner(text: string): LockOwner | undefined {
  let owner: unknown
  try {
    owner = JSON.parse(text)
  } catch {
    return undefined
  }
  const { pid, host, since } = (owner ?? {}) as Partial<LockOwner>
  const isOwner = Number.isSafeInteger(pid) && pid! > 0 && typeof host === 'string' && typeof since === 'string'
  return isOwner ? (owner as LockOwner) : undefined
}
