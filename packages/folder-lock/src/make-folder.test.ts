import { mkdtemp, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeFolder } from './make-folder.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'valuecsv-folder-'))
})
afterEach(() => rm(folder, { recursive: true }))

test('makes a folder and those above it, also when they are there or made meanwhile', async () => {
  const deep = join(folder, 'a/b/c')
  await Promise.all([makeFolder(deep), makeFolder(deep), makeFolder(join(folder, 'a/b/d'))])
  await makeFolder(deep)
  await makeFolder(`${deep}/`)
  expect((await stat(deep)).isDirectory()).toBe(true)
  await symlink(deep, join(folder, 'link'))
  await makeFolder(join(folder, 'link'))
})

test('says why there can be none', async () => {
  await writeFile(join(folder, 'file'), '')
  await symlink(join(folder, 'nowhere'), join(folder, 'dangling'))
  await expect(makeFolder(join(folder, 'file'))).rejects.toMatchObject({ code: 'EEXIST' })
  await expect(makeFolder(join(folder, 'file/below'))).rejects.toMatchObject({ code: 'ENOTDIR' })
  await expect(makeFolder(join(folder, 'dangling'))).rejects.toMatchObject({ code: 'EEXIST' })
  await expect(makeFolder('')).rejects.toMatchObject({ code: 'ENOENT' })
})

test('comes back where a folder is there that takes no other', async () => {
  // Linux has no place in /proc; other systems have no /proc, and a root that is read-only or not for everybody.
  await expect(makeFolder('/proc/no-place/below')).rejects.toMatchObject({
    code: expect.stringMatching(/^(?:ENOENT|EROFS|EACCES|EPERM)$/),
  })
})

test('finds the folder above made by another meanwhile', async () => {
  const paths = Array.from({ length: 50 }, (_, index) => join(folder, `${index}`))
  await Promise.all(paths.flatMap((path) => [makeFolder(join(path, 'below')), makeFolder(path)]))
  for (const path of paths) expect((await stat(join(path, 'below'))).isDirectory()).toBe(true)
})
