import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockFolder } from './lock-folder.ts'
import { ownMark } from './process-mark.ts'

const script = fileURLToPath(new URL('../test/lock-process.ts', import.meta.url))
const now = new Date('2025-01-02T03:04:05Z')
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'valuecsv-lock-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** Starts a process that locks the folder, tells whether it could, and holds it until its input ends. */
function holder() {
  const child = spawn(process.execPath, ['--conditions=@valuecsv/source', script, folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const told = once(child.stdout, 'data').then(([text]) => String(text).trim())
  return { child, told, ended: once(child, 'exit') }
}

test('lets one process at a time have a folder, and says which', async () => {
  const unlock = await lockFolder(folder, now)
  const named = `process ${process.pid} on ${hostname()} has been at work in this folder since 2025-01-02T03:04:05.000Z`
  await expect(lockFolder(folder, now)).rejects.toMatchObject({
    code: 'folder-lock/in-use',
    message: expect.stringContaining(named),
  })
  const { child, told } = holder()
  expect(await told).toContain(named)
  child.stdin.end()
  await unlock()
  expect(await readdir(folder)).toEqual([])
  await (await lockFolder(folder, now))()
})

test('takes over from a process that was killed', async () => {
  const { child, told, ended } = holder()
  expect(await told).toBe('locked')
  child.kill('SIGKILL')
  await ended
  expect(await readdir(folder)).toHaveLength(1)
  await (await lockFolder(folder, now))()
  expect(await readdir(folder)).toEqual([])
})

test('takes over from a process whose number another one has now, and from one that never wrote its name', async () => {
  const { start, ...mark } = ownMark()
  if (start !== undefined)
    await writeFile(join(folder, 'run.lock-1'), JSON.stringify({ ...mark, start: `${start}0`, since: '' }))
  await writeFile(join(folder, 'run.lock-2'), '')
  await (await lockFolder(folder, now))()
  expect(await readdir(folder)).toEqual([])
})

test('does not take over from another machine, where nobody can look', async () => {
  await writeFile(join(folder, 'run.lock-1'), JSON.stringify({ pid: 1, host: 'elsewhere', since: 'x' }))
  await expect(lockFolder(folder, now)).rejects.toMatchObject({
    message: expect.stringContaining('process 1 on elsewhere'),
    hint: expect.stringContaining('run.lock-1'),
  })
})

test('does not take over from another container of the same name, whose numbers are its own', async (context) => {
  const mark = { ...ownMark(), processes: 'pid:[1]', pid: 2 ** 22 + 1, since: 'x' }
  if (ownMark().processes === undefined) return context.skip('only Linux says among which processes a number counts')
  await writeFile(join(folder, 'run.lock-1'), JSON.stringify(mark))
  await expect(lockFolder(folder, now)).rejects.toMatchObject({ code: 'folder-lock/in-use' })
})

test('takes over from before this machine started, and from no other machine of its name', async (context) => {
  if (ownMark().boot === undefined) return context.skip('only Linux says which start of the machine this is')
  const mark = { ...ownMark(), boot: 'another' }
  for (const since of [new Date().toISOString(), 'x']) {
    await writeFile(join(folder, 'run.lock-1'), JSON.stringify({ ...mark, since }))
    await expect(lockFolder(folder, now)).rejects.toMatchObject({ code: 'folder-lock/in-use' })
  }
  await writeFile(join(folder, 'run.lock-1'), JSON.stringify({ ...mark, since: '2000-01-01T00:00:00.000Z' }))
  await (await lockFolder(folder, now))()
  expect(await readdir(folder)).toEqual([])
})

test('does not take over a lock that it cannot read', async () => {
  await mkdir(join(folder, 'run.lock-1'))
  await expect(lockFolder(folder, now)).rejects.toMatchObject({
    code: 'folder-lock/in-use',
    message: expect.stringMatching(/run\.lock-1 can't be read/),
  })
})

test.each(['null', '{}', '{"pid":-1,"host":"a","since":""}'])('takes over a lock that holds %s', async (content) => {
  await writeFile(join(folder, 'run.lock-1'), content)
  await (await lockFolder(folder, now))()
  expect(await readdir(folder)).toEqual([])
})

test('a number that no lock of ours can have is left alone', async () => {
  await writeFile(join(folder, 'run.lock-100000000000000000000'), '')
  await (await lockFolder(folder, now))()
  expect(await readdir(folder)).toEqual(['run.lock-100000000000000000000'])
})

test('a folder that is not there is an error that names it', async () => {
  await expect(lockFolder(join(folder, 'no'), now)).rejects.toMatchObject({
    code: 'folder-lock/cannot-write',
    message: expect.stringMatching(/no: can't be written: no such file or folder$/),
  })
})

test('never lets two of many processes have a folder that a dead one left', async () => {
  await writeFile(
    join(folder, 'run.lock-3'),
    JSON.stringify({ ...ownMark(), start: 'never', pid: 2 ** 22 + 1, since: '' }),
  )
  const holders = Array.from({ length: 6 }, holder)
  const told = await Promise.all(holders.map((one) => one.told))
  expect(told.filter((text) => text === 'locked').length).toBeLessThanOrEqual(1)
  for (const text of told) expect(text).toMatch(/^locked$|has been at work in this folder/)
  for (const { child } of holders) child.stdin.end()
  await Promise.all(holders.map(({ ended }) => ended))
})
