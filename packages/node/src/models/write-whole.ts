import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { systemErrorMeaning, ValueCsvError } from '@valuecsv/errors'

/**
 * Writes a file beside its place and moves it there, whoever else does the same at that time. Makes its folder. An error
 * of the file system (`node/download-failed`) names the file.
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const partial = `${path}.${randomUUID().slice(0, 8)}.part`
  try {
    await mkdir(dirname(path), { recursive: true })
    // On the disk before it has its name: a loss of power leaves no empty file of that name.
    await writeFile(partial, text, { flush: true })
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true }).catch(() => {})
    const meaning = systemErrorMeaning(error)
    if (meaning === undefined) throw error
    throw new ValueCsvError('node/download-failed', `${path}: ${meaning}`, { cause: error })
  }
}
