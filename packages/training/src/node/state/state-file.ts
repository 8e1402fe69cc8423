import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { ValueCsvError } from '@valuecsv/errors'

/** The bytes of `file`; `undefined` when there is none. Error: `training/unreadable` names the file. */
export async function readIfThere(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw new ValueCsvError('training/unreadable', `${file} can't be read: ${(cause as Error).message}.`, { cause })
  }
}

/**
 * Writes `file` beside its place and moves it there, so that whoever was killed meanwhile leaves the old one or the new
 * one. Makes its folder. Error: `training/cannot-write` names the file.
 */
export async function replaceFile(file: string, content: Uint8Array | string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(`${file}.part`, content, { flush: true })
    await rename(`${file}.part`, file)
  } catch (cause) {
    throw new ValueCsvError('training/cannot-write', `${file} can't be written: ${(cause as Error).message}.`, {
      cause,
    })
  }
}
