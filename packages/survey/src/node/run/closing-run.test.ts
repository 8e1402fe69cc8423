import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { smallSurvey } from '../../../test/small-survey.ts'
import { LineLog } from '../files/line-log.ts'
import { openRun } from './open-run.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'valuecsv-closing-'))
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true })
})

const survey = smallSurvey(1, ['a=ollama:a'])

test('a run of which a file cannot be closed says so and leaves its folder free', async () => {
  const run = await openRun(folder, survey)
  const { close } = LineLog.prototype
  vi.spyOn(LineLog.prototype, 'close').mockImplementationOnce(async function (this: LineLog) {
    await close.call(this)
    throw new Error('EIO')
  })
  await expect(run.close()).rejects.toThrow('EIO')
  await (await openRun(folder, survey)).close()
})

test('a run of which one file cannot be opened closes the other', async () => {
  const place = join(folder, 'spending.jsonl')
  await symlink(join(folder, 'nowhere', 'spending.jsonl'), place)
  const closed = vi.spyOn(LineLog.prototype, 'close')
  await expect(openRun(folder, survey)).rejects.toMatchObject({ message: `${place}: no such file` })
  expect(closed).toHaveBeenCalledOnce()
  await rm(place)
  await (await openRun(folder, survey)).close()
})
