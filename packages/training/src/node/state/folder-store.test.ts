import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSafetensors, readSafetensorsMetadata, writeSafetensors } from '@valuecsv/checkpoints'
import { afterAll, expect, test } from 'vitest'
import { PROGRESS_AT_START } from '../../fit/training-progress.ts'
import type { TrainingState } from '../../state/training-state.ts'
import { folderStore } from './folder-store.ts'
import { readIfThere } from './state-file.ts'

const root = await mkdtemp(join(tmpdir(), 'valuecsv-folder-store-'))
afterAll(() => rm(root, { recursive: true }))

const weight = (...numbers: readonly number[]) => Float32Array.of(...numbers)
const state: TrainingState = {
  step: 11,
  parameters: new Map(
    ['a', 'b'].map((name) => [name, { shape: [2], value: weight(1, 2), first: weight(3, 4), second: weight(5, 6) }]),
  ),
  averages: new Map(['a', 'b'].map((name) => [name, weight(7, 8)])),
}
const progress = { ...PROGRESS_AT_START, batch: 11, lossSum: 3.5 }

/** A kept state whose metadata and tensors were changed. */
async function changed(name: string, metadata: Readonly<Record<string, string>>, without: readonly string[] = []) {
  const folder = join(root, name)
  const file = join(folder, 'state.safetensors')
  await folderStore(folder).save(state, progress)
  const bytes = (await readIfThere(file))!
  const tensors = [...readSafetensors(bytes).values()].filter((tensor) => !without.includes(tensor.name))
  await writeFile(file, writeSafetensors(tensors, { metadata: { ...readSafetensorsMetadata(bytes), ...metadata } }))
  return folderStore(folder)
}

test('what is kept comes back', async () => {
  expect(await (await changed('whole', {})).load()).toEqual({ state, progress })
})

test.each<[string, Record<string, string>, readonly string[], RegExp]>([
  ['no-progress', { progress: '{}' }, [], /: progress is \{\}$/],
  ['null', { progress: 'null' }, [], /: progress is null$/],
  ['history', { progress: JSON.stringify({ ...progress, epoch: 2 }) }, [], /: progress is \{"epoch":2,/],
  ['loss', { progress: JSON.stringify({ ...progress, lossSum: null }) }, [], /: progress is /],
  ['step', { step: 'eleven' }, [], /: step is eleven$/],
  ['below', { step: '-1' }, [], /: step is -1$/],
  ['moment', {}, ['second:b'], /: second:b is missing or of another size$/],
  ['average', {}, ['average:b'], /: it has averages of some parameters$/],
])('a state that no training kept is refused: %s', async (name, metadata, without, message) => {
  const store = await changed(name, metadata, without)
  await expect(store.load()).rejects.toMatchObject({
    code: 'training/unreadable',
    message: expect.stringMatching(message),
  })
})
