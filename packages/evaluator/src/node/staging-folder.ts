import { randomUUID } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

const stagingName = /^\.writing-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/

/**
 * The path of a new folder inside `folder` in which a model is written before it is moved into place. Such folders that are
 * there already hold the weights of a process that was killed, which nobody else would ever remove: they go.
 */
export async function stagingFolder(folder: string): Promise<string> {
  // A folder that is not there, or can't be read, is told of when it is written to.
  const names = await readdir(folder).catch(() => [])
  const left = names.filter((name) => stagingName.test(name))
  await Promise.all(left.map((name) => rm(join(folder, name), { recursive: true, force: true }).catch(() => {})))
  return join(folder, `.writing-${randomUUID()}`)
}
