import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lockFolder } from '@valuecsv/folder-lock'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tinyBinaryRecipe, trainTiny, trainTinySet, writeTinyBase } from '../../test/tiny-training.ts'

let folder = ''
let base = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'valuecsv-one-process-'))
  base = join(folder, 'base')
  await writeTinyBase(base)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test.each([
  { design: 'one classifier', train: trainTiny, recipe: {} },
  { design: 'twelve classifiers', train: trainTinySet, recipe: { recipe: tinyBinaryRecipe } },
] as const)('of $design only one process at a time goes on with a training', async ({ design, train, recipe }) => {
  const out = join(folder, design)
  await expect(train(base, out, { ...recipe, signal: AbortSignal.abort() })).rejects.toThrow()
  const unlock = await lockFolder(join(out, '.training'))
  await expect(train(base, out, { ...recipe, resume: true })).rejects.toMatchObject({
    code: 'folder-lock/in-use',
    message: expect.stringContaining(`process ${process.pid} on `),
  })
  await unlock()
  await train(base, out, { ...recipe, resume: true })
})

test('of two that start at once in one new folder, one trains and the other is refused', async () => {
  const out = join(folder, 'at-once')
  const both = await Promise.allSettled([trainTiny(base, out, { seed: 1 }), trainTiny(base, out, { seed: 2 })])
  const refused = both.filter((one) => one.status === 'rejected')
  expect(refused).toMatchObject([{ reason: { code: expect.stringMatching(/^folder-lock\/in-use$/) } }])
})
