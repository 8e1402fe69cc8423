import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { claimState } from './claim-state.ts'

const root = await mkdtemp(join(tmpdir(), 'valuecsv-claim-state-'))
let folder: string
let count = 0
beforeEach(async () => {
  folder = join(root, `out-${++count}`, '.training')
  await mkdir(folder, { recursive: true })
})
afterAll(() => rm(root, { recursive: true }))

const write = (name: string, content = '') => writeFile(join(folder, name), content)
const here = { seed: '1', base: 'b' }

test('a new training takes a folder that holds no state, and is known by what it was started with', async () => {
  await Promise.all([write('run.lock-1'), write('state.safetensors.part')])
  await claimState(folder, false, here)
  expect(await readdir(folder)).toContain('training.json')
  await claimState(folder, true, here)
  await expect(claimState(folder, false, here)).rejects.toMatchObject({ code: 'training/state-exists' })
})

test('a new training takes nobody else’s state, whether or not it says whose it is', async () => {
  await write('state.safetensors')
  await expect(claimState(folder, false, here)).rejects.toMatchObject({ code: 'training/state-exists' })
  expect(await readdir(folder)).toEqual(['state.safetensors'])
})

test.each([
  ['nothing', undefined, 'training/nothing-to-resume', /out-\d+ holds no interrupted training/],
  ['another training', '{"seed":"2","base":"b"}', 'training/other-training', /: seed: there 2, here 1$/],
  ['null', 'null', 'training/other-training', /seed: there nothing, here 1/],
  ['no JSON', '{', 'training/unreadable', /training\.json: expected what a training kept/],
])('goes on with no state of %s', async (_, content, code, message) => {
  if (content !== undefined) await write('training.json', content)
  await expect(claimState(folder, true, here)).rejects.toMatchObject({ code, message: expect.stringMatching(message) })
})
