import { spawnSync } from 'node:child_process'
import { readdir, utimes, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import process from 'node:process'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../test/temporary-folder.ts'
import { writeOutputFile } from './output-file.ts'
import { partialFile } from './partial-file.ts'

/** The number of a process that has ended. */
const ended = spawnSync(process.execPath, ['-e', '']).pid

/** Writes a file that was last touched so many minutes ago. */
async function leave(folder: string, name: string, minutes: number): Promise<void> {
  await writeFile(join(folder, name), 'half')
  const then = Date.now() / 1000 - minutes * 60
  await utimes(join(folder, name), then, then)
}

test('a file may have a name as long as the file system allows', async () => {
  const folder = await temporaryFolder()
  const name = `${'测'.repeat(83)}.csv`
  await leave(folder, basename(partialFile(name)).replace(`${process.pid}`, `${ended}`), 120)
  await writeOutputFile(join(folder, name), (sink) => sink.write('whole'))
  expect(await readdir(folder)).toEqual([name])
})

test('what a killed process left of a file is removed when the file is written again', async () => {
  const folder = await temporaryFolder()
  const file = join(folder, 'scores.csv')
  const ours = basename(partialFile(file))
  expect(ours).toContain(`.scores.csv.${process.pid}-`)
  const kept = [
    // Of another file, of a process that runs, not yet idle for long, and of nobody.
    [`.other.csv.${ended}-0123abcd.partial`, 120],
    [`.scores.csv.csv.${ended}-0123abcd.partial`, 120],
    [ours, 120],
    [`.scores.csv.${ended}-4567cdef.partial`, 30],
    ['.scores.csv.partial', 120],
  ] as const
  for (const [name, minutes] of kept) await leave(folder, name, minutes)
  await leave(folder, `.scores.csv.${ended}-0123abcd.partial`, 120)
  await writeOutputFile(file, (sink) => sink.write('whole'))
  expect((await readdir(folder)).toSorted()).toEqual([...kept.map(([name]) => name), 'scores.csv'].toSorted())
})
