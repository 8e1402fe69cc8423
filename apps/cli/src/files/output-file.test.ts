import { existsSync } from 'node:fs'
import { readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { checkOutputPlace, writeOutputFile } from './output-file.ts'

test('the file appears when all of it is written', async () => {
  const file = join(await temporaryFolder(), 'scores.jsonl')
  await writeOutputFile(file, async (sink) => {
    await sink.write('富强'.repeat(100_000))
    expect(existsSync(file)).toBe(false)
    await sink.write('\n')
  })
  expect(await readFile(file, 'utf8')).toBe(`${'富强'.repeat(100_000)}\n`)
})

test('a failure leaves what was there before, and nothing beside it', async () => {
  const folder = await temporaryFolder()
  const file = join(folder, 'scores.jsonl')
  await writeFile(file, 'before')
  const failing = writeOutputFile(file, async (sink) => {
    await sink.write('half')
    await sink.flush()
    throw new Error('stopped')
  })
  await expect(failing).rejects.toThrow('stopped')
  expect(await readdir(folder)).toEqual(['scores.jsonl'])
  expect(await readFile(file, 'utf8')).toBe('before')
})

test('a link is kept and the file behind it replaced', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'real'), 'before')
  await symlink(join(folder, 'real'), join(folder, 'link'))
  await writeOutputFile(join(folder, 'link'), (sink) => sink.write('after'))
  expect(await readFile(join(folder, 'real'), 'utf8')).toBe('after')
})

test('who may read the file stays as it was', async () => {
  const file = join(await temporaryFolder(), 'scores')
  await writeFile(file, 'before', { mode: 0o600 })
  await writeOutputFile(file, (sink) => sink.write('after'))
  expect((await stat(file)).mode & 0o777).toBe(0o600)
})

test.each([
  { name: 'missing/scores.jsonl', meaning: 'no such file or folder' },
  { name: '', meaning: 'it is a folder, a file was expected' },
])('a place that cannot be written is named: "$name"', async ({ name, meaning }) => {
  const file = join(await temporaryFolder(), name)
  await expect(writeOutputFile(file, (sink) => sink.write('x'))).rejects.toMatchObject({
    code: 'cli/cannot-write',
    message: `${file}: can't be written: ${meaning}`,
  })
  await expect(checkOutputPlace(file)).rejects.toMatchObject({ message: `${file}: can't be written: ${meaning}` })
})

test('a place that can be written is left as it is', async () => {
  const folder = await temporaryFolder()
  for (const path of [join(folder, 'new'), '/dev/null', '-', undefined]) await checkOutputPlace(path)
  expect(await readdir(folder)).toEqual([])
})

test.skipIf(!existsSync('/dev/full'))('a full disk is named with the file, and the device stays a device', async () => {
  await expect(writeOutputFile('/dev/full', (sink) => sink.write('x'))).rejects.toMatchObject({
    code: 'cli/cannot-write',
    message: "/dev/full: can't be written: no space is left on the disk",
  })
  expect(existsSync('/dev/full')).toBe(true)
})
