import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'

/** One for all tests of a file. */
export let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'valuecsv-datasets-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Writes a file, and gives its path. */
export async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}
