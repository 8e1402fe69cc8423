import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { folderEntries } from '../folders/folder-entries.ts'
import { removeState } from './remove-state.ts'

const killed = vi.hoisted(() => ({ isKilled: false }))
vi.mock('node:fs/promises', async (importOriginal) => {
  const original = await importOriginal<typeof import('node:fs/promises')>()
  return {
    ...original,
    rm: async (...args: Parameters<typeof original.rm>) => {
      if (killed.isKilled) throw new Error('killed')
      await original.rm(...args)
    },
  }
})

const root = await mkdtemp(join(tmpdir(), 'valuecsv-remove-state-'))
afterAll(() => rm(root, { recursive: true }))

async function outFolder(name: string): Promise<string> {
  const out = join(root, name)
  await mkdir(join(out, '.training', 'members'), { recursive: true })
  for (const file of ['valuecsv.json', '.training/training.json', '.training/members/a']) {
    await writeFile(join(out, file), '')
  }
  return out
}

test('nothing is left of a state', async () => {
  const out = await outFolder('whole')
  await removeState(join(out, '.training'))
  expect(await readdir(out)).toEqual(['valuecsv.json'])
})

test('killed while files go, no state is left to go on with', async () => {
  const out = await outFolder('killed')
  killed.isKilled = true
  await expect(removeState(join(out, '.training'))).rejects.toThrow('killed')
  killed.isKilled = false
  expect(await folderEntries(out)).toEqual(['valuecsv.json'])
})
