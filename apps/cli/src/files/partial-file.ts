import { createHash, randomUUID } from 'node:crypto'
import { readdir, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'

/** On another machine, or in another container, a process that writes into the same folder has a number unknown here. */
const IDLE_MS = 60 * 60 * 1000

/** Where what will be the file at `target` is written until it is whole: beside it, and named after this process. */
export function partialFile(target: string): string {
  return join(dirname(target), `.${stem(target)}.${process.pid}-${randomUUID().slice(0, 8)}.partial`)
}

/**
 * Removes what processes left that were killed while they wrote the file at `target`: files whose process is gone, and
 * that nobody has written to for an hour. `now` is in milliseconds since 1970.
 */
export async function removeLeftovers(target: string, now: number): Promise<void> {
  const folder = dirname(target)
  for (const name of await readdir(folder).catch((): string[] => [])) {
    const owner = ownerOf(name, stem(target))
    if (owner === undefined || isRunning(owner)) continue
    const path = join(folder, name)
    const found = await stat(path).catch(() => undefined)
    // What can't be removed is nothing to this run.
    if (found?.isFile() && now - found.mtimeMs > IDLE_MS) await rm(path).catch(() => {})
  }
}

/** The file's name, or its digest when the name is too long to take a suffix. */
function stem(target: string): string {
  const name = basename(target)
  return Buffer.byteLength(name) <= 200 ? name : createHash('sha256').update(name).digest('hex').slice(0, 32)
}

/** The process that a file is named after which will be the file of that stem. */
function ownerOf(name: string, target: string): number | undefined {
  if (!name.startsWith(`.${target}.`)) return undefined
  const [, owner] = /^(\d+)-[0-9a-f]{8}\.partial$/.exec(name.slice(target.length + 2)) ?? []
  return owner === undefined ? undefined : Number(owner)
}

function isRunning(owner: number): boolean {
  try {
    return process.kill(owner, 0)
  } catch (error) {
    // A process of another user may not be signalled, but runs.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
