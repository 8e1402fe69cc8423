import { lstat, mkdir, mkdtemp, readdir, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
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

test('an empty folder is filled where it is: it may be a mount, or a link to another place', async () => {
  const [real, link] = [join(root, 'real'), join(root, 'link')]
  await mkdir(real)
  await symlink(real, link)
  const before = (await stat(real)).ino
  await writeNewFolder(link, async (folder) => {
    await mkdir(join(folder, 'onnx'))
    for (const name of ['valuecsv.json', 'onnx/model.onnx', 'z']) await writeFile(join(folder, name), '')
  })
  expect((await readdir(real, { recursive: true })).sort()).toEqual(['onnx', 'onnx/model.onnx', 'valuecsv.json', 'z'])
  expect([(await lstat(link)).isSymbolicLink(), (await stat(real)).ino]).toEqual([true, before])
})

test('what another wrote into the folder meanwhile stays, and nothing beside it', async () => {
  const out = join(root, 'meanwhile')
  await mkdir(out)
  const written = writeNewFolder(out, async (folder) => {
    await writeFile(join(folder, 'a'), '')
    await writeFile(join(out, 'other'), '')
  })
  await expect(written).rejects.toMatchObject({ code: 'training/out-not-empty' })
  expect(await readdir(out)).toEqual(['other'])
})

test('what killed processes left goes, once nobody can be writing to it', async () => {
  const out = join(root, 'left', 'model')
  await mkdir(out, { recursive: true })
  const folders = ['.part-00000000', '.part-11111111', '../model.part-00000000', '../other.part-00000000']
  for (const folder of folders) {
    await mkdir(join(out, folder))
    const minutes = folder.includes('1111') ? 5 : 120
    await utimes(join(out, folder), Date.now() / 1000, Date.now() / 1000 - 60 * minutes)
  }
  await writeNewFolder(out, (folder) => writeFile(join(folder, 'a'), ''))
  expect((await readdir(out)).sort()).toEqual(['.part-11111111', 'a'])
  await rm(out, { recursive: true })
  await writeNewFolder(out, (folder) => writeFile(join(folder, 'a'), ''))
  expect((await readdir(join(out, '..'))).sort()).toEqual(['model', 'other.part-00000000'])
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
