import { rename, writeFile } from 'node:fs/promises'
import { fileError } from './file-error.ts'

/** Writes a file beside its place and moves it there, so that whoever is killed leaves the old one or the new one. */
export async function replaceFile(path: string, content: string): Promise<void> {
  try {
    await writeFile(`${path}.part`, content, { flush: true })
    await rename(`${path}.part`, path)
  } catch (error) {
    throw fileError(error, path, 'write')
  }
}
