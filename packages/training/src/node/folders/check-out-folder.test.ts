import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { checkOutFolder } from './check-out-folder.ts'

const root = await mkdtemp(join(tmpdir(), 'valuecsv-check-out-folder-'))
afterAll(() => rm(root, { recursive: true }))
await mkdir(join(root, 'state', '.training'), { recursive: true })
await mkdir(join(root, 'finished', '.training'), { recursive: true })
await writeFile(join(root, 'finished', 'valuecsv.json'), '')
await mkdir(join(root, 'full'))
await writeFile(join(root, 'full', 'notes.txt'), '')

test('a new training may go into a folder that is not there, and nothing is made for that', async () => {
  await checkOutFolder(join(root, 'new'), false)
  await checkOutFolder(join(root, 'state'), true)
  expect((await readdir(root)).sort()).toEqual(['finished', 'full', 'state'])
})

test.each([
  ['full', false, 'training/out-not-empty', 'notes.txt'],
  ['finished', false, 'training/out-not-empty', 'valuecsv.json'],
  ['full', true, 'training/nothing-to-resume', 'full'],
  ['new', true, 'training/nothing-to-resume', 'new'],
  ['full/notes.txt', false, 'training/cannot-write', 'is a file'],
])('%s is refused (resume: %s)', async (name, resume, code, named) => {
  await expect(checkOutFolder(join(root, name), resume)).rejects.toMatchObject({
    code,
    message: expect.stringContaining(named),
  })
})
