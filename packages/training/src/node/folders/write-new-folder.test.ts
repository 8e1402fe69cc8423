import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ValueCsvError } from '@valuecsv/errors'
import { afterAll, expect, test } from 'vitest'
import { writeNewFolder } from './write-new-folder.ts'

const root = await mkdtemp(join(tmpdir(), 'valuecsv-write-new-folder-'))
afterAll(() => rm(root, { recursive: true }))

test('the folder has its name when all of it is written', async () => {
  const out = join(root, 'above', 'new')
  const seen = await writeNewFolder(out, async (folder) => {
    await writeFile(join(folder, 'a'), '')
    return readdir(join(root, 'above'))
  })
  expect(seen).toEqual([expect.stringMatching(/^new\.part-/)])
  expect(await readdir(out)).toEqual(['a'])
})

test('an error names the folder that was asked for, and leaves nothing behind', async () => {
  const out = join(root, 'failed')
  const written = writeNewFolder(out, async (folder) => {
    throw new ValueCsvError('training/cannot-write', `${join(folder, 'a')}: no space`, { hint: 'Make some.' })
  })
  await expect(written).rejects.toMatchObject({
    code: 'training/cannot-write',
    message: `${join(out, 'a')}: no space`,
    hint: 'Make some.',
  })
  expect(await readdir(root)).not.toContain('failed')
})
