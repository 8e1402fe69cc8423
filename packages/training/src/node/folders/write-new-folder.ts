import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { isValueCsvError, ValueCsvError } from '@valuecsv/errors'
import { MANIFEST_FILE } from '@valuecsv/evaluator'
import { makeFolder } from '@valuecsv/folder-lock'
import { cannotWrite } from '../../cannot-write.ts'
import { folderEntries, PART_FOLDER, partFolder } from './folder-entries.ts'
import { outNotEmpty } from './out-folder-errors.ts'

/** What a killed process left is old by then, and nobody writes to it. */
const IDLE_MS = 60 * 60 * 1000

/**
 * Has `write` fill a folder, whose content is that of `out` when it is whole: whatever happens, `out` is all of it or
 * as it was; only a kill while it is moved into an empty folder that was there leaves some of it, without its manifest. It
 * must be new or empty. Errors: `training/out-not-empty`, `training/cannot-write`, those of `write`.
 */
export async function writeNewFolder<Result>(out: string, write: (folder: string) => Promise<Result>): Promise<Result> {
  const target = resolve(out)
  const isThere = await isEmptyFolder(out, target)
  // A folder that is there may be a mount or a link, whose place no other can take: it is filled from within.
  const [above, prefix] = isThere ? [target, ''] : [dirname(target), basename(target)]
  const staging = join(above, `${prefix}${partFolder()}`)
  try {
    await named(out, async () => {
      await makeFolder(above)
      await removeLeftovers(above, prefix)
      await mkdir(staging)
    })
    const result = await write(staging).catch((error) => {
      throw aboutFolder(error, staging, out)
    })
    if (isThere && (await isEmptyFolder(out, target))) await named(out, () => moveEntries(staging, target))
    else await named(out, () => rename(staging, target))
    return result
  } finally {
    await rm(staging, { recursive: true, force: true }).catch(() => {})
  }
}

/** Whether there is a folder, which is empty then. Error: `training/out-not-empty`. */
async function isEmptyFolder(out: string, target: string): Promise<boolean> {
  const entries = await folderEntries(out && target)
  if (entries?.[0] !== undefined) throw outNotEmpty(out, entries[0])
  return entries !== undefined
}

/** Moves all of a folder into another one: the manifest last, without which nobody takes the rest for a model. */
async function moveEntries(from: string, to: string): Promise<void> {
  const names = (await readdir(from)).sort((a, b) => Number(a === MANIFEST_FILE) - Number(b === MANIFEST_FILE))
  const moved: string[] = []
  try {
    for (const name of names) {
      await rename(join(from, name), join(to, name))
      moved.push(name)
    }
  } catch (error) {
    for (const name of moved) await rm(join(to, name), { recursive: true, force: true }).catch(() => {})
    throw error
  }
}

/** Removes what killed processes left beside or in the folder, as large as a model. */
async function removeLeftovers(above: string, prefix: string): Promise<void> {
  for (const name of await readdir(above)) {
    if (!name.startsWith(prefix) || !PART_FOLDER.test(name.slice(prefix.length))) continue
    const found = await stat(join(above, name)).catch(() => undefined)
    if (found === undefined || Date.now() - found.mtimeMs < IDLE_MS) continue
    await rm(join(above, name), { recursive: true, force: true }).catch(() => {})
  }
}

/** An error that names the folder `there`, which is gone when it is read, as one of `here`. */
function aboutFolder(error: unknown, there: string, here: string): unknown {
  if (!isValueCsvError(error) || !error.message.includes(there)) return error
  const { code, message, hint } = error
  return new ValueCsvError(code, message.replaceAll(there, here), {
    cause: error,
    ...(hint === undefined ? {} : { hint }),
  })
}

async function named(out: string, act: () => Promise<unknown>): Promise<void> {
  try {
    await act()
  } catch (cause) {
    throw cannotWrite(out, cause)
  }
}
