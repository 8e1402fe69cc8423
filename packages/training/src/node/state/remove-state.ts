import { rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { partFolder } from '../folders/folder-entries.ts'

/**
 * Removes the state of a training that is finished. It is gone at once, whenever the process is killed: what is left of
 * half a state would be taken for a training that can go on, or cannot.
 */
export async function removeState(folder: string): Promise<void> {
  const leaving = join(dirname(folder), partFolder())
  await rename(folder, leaving)
  await rm(leaving, { recursive: true, force: true })
}
