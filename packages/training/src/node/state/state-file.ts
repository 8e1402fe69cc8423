import { rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { ValueCsvError } from '@valuecsv/errors'
import { makeFolder } from '@valuecsv/folder-lock'
import { cannotWrite } from '../../cannot-write.ts'
import { readWholeFile } from '../../weights/read-whole-file.ts'

/** The bytes of `file`, which may be over 2 GB; `undefined` when there is none. Error: `training/file-unreadable` names the file. */
export async function readIfThere(file: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return (await readWholeFile(file)).bytes
  } catch (error) {
    if (error instanceof ValueCsvError && error.code === 'training/file-missing') return undefined
    throw error
  }
}

/**
 * Writes `file` beside its place and moves it there, so that whoever was killed meanwhile leaves the old one or the new
 * one. Makes its folder. Error: `training/cannot-write` names the file.
 */
export async function replaceFile(file: string, content: Uint8Array | string): Promise<void> {
  try {
    await makeFolder(dirname(file))
    await writeFile(`${file}.part`, content, { flush: true })
    await rename(`${file}.part`, file)
  } catch (cause) {
    throw cannotWrite(file, cause)
  }
}
