import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Writes a file beside its place and moves it there, whoever else does the same at that time. Makes its folder. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const partial = `${path}.${randomUUID().slice(0, 8)}.part`
  await mkdir(dirname(path), { recursive: true })
  try {
    await writeFile(partial, text)
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}
