import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, rmdir } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { isValueCsvError, ValueCsvError } from '@valuecsv/errors'
import { makeFolder } from '@valuecsv/folder-lock'
import { cannotWrite } from '../../cannot-write.ts'
import { folderEntries } from './folder-entries.ts'
import { outNotEmpty } from './out-folder-errors.ts'

/**
 * Has `write` fill a folder beside `out`, which gets that name when it is whole: whatever happens, `out` is all of it or
 * as it was. It must be new or empty. Errors: `training/out-not-empty`, `training/cannot-write`, those of `write`.
 */
export async function writeNewFolder<Result>(out: string, write: (folder: string) => Promise<Result>): Promise<Result> {
  const target = resolve(out)
  const [entry, staging] = [await firstEntry(out && target), `${target}.part-${randomUUID().slice(0, 8)}`]
  if (entry !== undefined) throw outNotEmpty(out, entry)
  try {
    await named(out, () => makeFolder(dirname(target)).then(() => mkdir(staging)))
    const result = await write(staging).catch((error) => {
      throw aboutFolder(error, staging, out)
    })
    await named(out, async () => {
      // Not every system moves a folder over an empty one.
      if ((await folderEntries(target)) !== undefined) await rmdir(target)
      await rename(staging, target)
    })
    return result
  } finally {
    await rm(staging, { recursive: true, force: true }).catch(() => {})
  }
}

async function firstEntry(folder: string): Promise<string | undefined> {
  return (await folderEntries(folder))?.[0]
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
