import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeModelFolder } from '@valuecsv/evaluator/node'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { tinyModel } from '@valuecsv/tiny-model'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadEvaluator } from './load-evaluator.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'valuecsv-load-'))
  await writeModelFolder(folder, tinyModel())
})
afterAll(() => rm(folder, { recursive: true }))

test('loads a folder and scores, on the processor unless told otherwise', async () => {
  const evaluator = await loadEvaluator(folder, { workers: 2 })
  expect(evaluator.device).toBe('cpu')
  expect(Object.keys(await evaluator.score('诚信是做人的根本。'))).toEqual(VALUE_IDS)
  const many = await Array.fromAsync(evaluator.scoreMany(['法治', '爱国', '友善', '和谐']))
  expect(many.map(({ id }) => id)).toEqual(['1', '2', '3', '4'])
  await evaluator.close()
})

test('without a reference it is csv-small', async () => {
  const evaluator = await loadEvaluator(undefined, { offline: true, workers: 1 })
  expect(evaluator.manifest.name).toBe('csv-small')
  await evaluator.close()
})

test('workers, threads and the calling thread give the same scores', async () => {
  const scores = []
  for (const options of [{ workers: 2 }, { workers: 1, threads: 2 }, { workers: 0 }]) {
    const evaluator = await loadEvaluator(folder, options)
    scores.push(await evaluator.score('国家富强'))
    await evaluator.close()
  }
  expect(scores[1]).toEqual(scores[0])
  expect(scores[2]).toEqual(scores[0])
})

test('a device that is not there is an error, not the processor', async () => {
  await expect(loadEvaluator(folder, { device: 'wasm' })).rejects.toThrow(/wasm/)
})

test('stops when it is told to, also once the files are read, and leaves no worker', async () => {
  const { report } = process as unknown as { report: { getReport(): { workers: readonly unknown[] } } }
  const workers = () => report.getReport().workers.length
  const before = workers()
  const controller = new AbortController()
  const reason = new Error('enough')
  process.once('worker', () => controller.abort(reason))
  await expect(loadEvaluator(folder, { workers: 1, signal: controller.signal })).rejects.toBe(reason)
  expect(workers()).toBe(before)
})

test('stops when it is told to, n-grams too', async () => {
  const controller = new AbortController()
  const reason = new Error('enough')
  const onNotice = () => controller.abort(reason)
  const loading = loadEvaluator('csv-lite', { device: 'cuda', signal: controller.signal, onNotice })
  await expect(loading).rejects.toBe(reason)
})

test('a folder that is no model is named', async () => {
  await expect(loadEvaluator(join(folder, 'onnx'))).rejects.toMatchObject({
    code: 'evaluator/not-a-model-folder',
    message: expect.stringContaining(join(folder, 'onnx')),
  })
})

test('a damaged file is named before anything is scored', async () => {
  const damaged = await mkdtemp(join(tmpdir(), 'valuecsv-load-'))
  await writeModelFolder(damaged, tinyModel())
  await writeFile(join(damaged, 'vocab.txt'), 'other')
  await expect(loadEvaluator(damaged)).rejects.toMatchObject({
    code: 'evaluator/digest-mismatch',
    message: expect.stringContaining(join(damaged, 'vocab.txt')),
  })
  await rm(damaged, { recursive: true })
})
