import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEvaluator, type EncoderManifest } from '@valuecsv/evaluator'
import { openModelFolder } from '@valuecsv/evaluator/node'
import { createNodeRuntime } from '@valuecsv/runtime-node'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { killTraining } from '../../test/kill-training.ts'
import { tinyData, tinyRecipe, trainTiny, writeTinyBase } from '../../test/tiny-training.ts'
import type { Recipe, TrainingEvent } from '../index.ts'

let folder = ''
let base = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'valuecsv-training-'))
  base = join(folder, 'base')
  await writeTinyBase(base)
  await trainTiny(base, join(folder, 'whole'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

async function modelDigest(out: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(out, 'valuecsv.json'), 'utf8'))
  return manifest.files['onnx/model_quantized.onnx']
}

test('writes a model folder that opens, verifies and scores, and leaves no state behind', async () => {
  const out = join(folder, 'whole')
  const { manifest } = await openModelFolder(out)
  expect(manifest).toMatchObject({ name: 'whole', head: 'mean', licence: 'NOASSERTION', recipe: { name: 'tiny' } })
  expect(manifest.testMetrics!.texts).toBe(40)
  expect((manifest as EncoderManifest).quantization!.maxAbsoluteDifference).toBeLessThan(0.2)
  expect((await readdir(out)).sort()).toEqual(
    [
      'README.md',
      'config.json',
      'onnx',
      'reliability.svg',
      'tokenizer.json',
      'tokenizer_config.json',
      'valuecsv.json',
      'vocab.txt',
    ].sort(),
  )
  const runtime = createNodeRuntime({ workers: 0 })
  const evaluator = await createEvaluator({ files: await openModelFolder(out), runtime })
  expect(Object.keys(await evaluator.score('富强我们'))).toEqual([...VALUE_IDS])
  await evaluator.close()
  await runtime.close()
})

test('keeps the weights in 32 bits on request: they score as the manifest says, and training goes on from them', async () => {
  const out = join(folder, 'full')
  await trainTiny(base, out, { keepFp32: true, recipe: { ...tinyRecipe, epochs: 1 } })
  expect(await readdir(join(out, 'onnx'))).toEqual(['model.onnx', 'model_quantized.onnx'])
  const { manifest } = await openModelFolder(out)
  const again = await trainTiny(out, join(folder, 'again'), { recipe: { ...tinyRecipe, epochs: 1, learningRate: 0 } })
  const mAP = (of: typeof manifest) => of.testMetrics!.overall.mAP!.value!
  expect(Math.abs(mAP(again.manifest) - mAP(manifest))).toBeLessThan(1e-6)
})

test('learns', async () => {
  const { testMetrics } = (await openModelFolder(join(folder, 'whole'))).manifest
  const events: TrainingEvent[] = []
  const { history } = await trainTiny(base, join(folder, 'watched'), { onEvent: (event) => events.push(event) })
  expect(history.at(-1)!.loss).toBeLessThan(history[0]!.loss)
  expect(testMetrics!.overall.mAP!.value).toBeGreaterThan(0.3)
  expect(events.filter(({ type }) => type === 'epoch')).toHaveLength(3)
})

test('a run that was interrupted goes on to the same weights', async () => {
  const out = join(folder, 'interrupted')
  const abort = new AbortController()
  const stopped = trainTiny(base, out, {
    signal: abort.signal,
    onEvent: (event) => {
      if (event.type === 'step' && event.step === 11) abort.abort()
    },
  })
  await expect(stopped).rejects.toMatchObject({ code: 'training/interrupted', message: expect.stringContaining('11') })
  await expect(trainTiny(base, out)).rejects.toMatchObject({ code: 'training/state-exists' })
  const events: TrainingEvent[] = []
  await trainTiny(base, out, { resume: true, onEvent: (event) => events.push(event) })
  expect(events[0]).toEqual({ type: 'resumed', step: 11, epoch: 2 })
  expect(await modelDigest(out)).toBe(await modelDigest(join(folder, 'whole')))
})

test('a run that was interrupted while it read the validation part reads it again', async () => {
  const out = join(folder, 'validating')
  const abort = new AbortController()
  const stopped = trainTiny(base, out, {
    signal: abort.signal,
    onEvent: (event) => {
      // The last step of the second epoch: what comes next is the validation.
      if (event.type === 'step' && event.step === (event.steps / tinyRecipe.epochs) * 2) abort.abort()
    },
  })
  await expect(stopped).rejects.toMatchObject({ code: 'training/interrupted' })
  const events: TrainingEvent[] = []
  await trainTiny(base, out, { resume: true, onEvent: (event) => events.push(event) })
  expect(events.slice(0, 2)).toMatchObject([
    { type: 'resumed', epoch: 2 },
    { type: 'epoch', finished: { epoch: 2 } },
  ])
  expect(await modelDigest(out)).toBe(await modelDigest(join(folder, 'whole')))
})

test('averages, crops, soft targets and frozen layers outlive an interruption, to the bit of the weights in 32 bits', async () => {
  const recipe: Recipe = {
    ...{ ...tinyRecipe, epochs: 2, maxTokens: 12 },
    ...{ crop: 'random', averaging: 0.9, softTargets: 0.3, frozenLayers: 1 },
  }
  const options = { recipe, seed: 20_240_501, keepFp32: true }
  const digests = []
  for (const stopAfter of [undefined, 5]) {
    const out = join(folder, `drawn-${stopAfter}`)
    const abort = new AbortController()
    const trained = trainTiny(base, out, {
      ...options,
      signal: abort.signal,
      onEvent: (event) => {
        if (event.type === 'step' && event.step === stopAfter) abort.abort()
      },
    })
    if (stopAfter === undefined) await trained
    else {
      await expect(trained).rejects.toMatchObject({ code: 'training/interrupted' })
      await trainTiny(base, out, { ...options, resume: true })
    }
    const { manifest } = await openModelFolder(out)
    digests.push(manifest.files['onnx/model.onnx'])
  }
  expect(digests[1]).toBe(digests[0])
  expect(digests[0]).toMatch(/^[0-9a-f]{64}$/)
})

test('a run that was killed at any moment goes on to the same weights', async () => {
  const out = join(folder, 'killed')
  await killTraining({ design: 'one', base, out, afterSteps: 5 })
  await trainTiny(base, out, { resume: true })
  expect(await modelDigest(out)).toBe(await modelDigest(join(folder, 'whole')))
})

test('a state of another training is refused with what differs', async () => {
  const out = join(folder, 'other')
  const abort = AbortSignal.abort()
  await expect(trainTiny(base, out, { signal: abort })).rejects.toMatchObject({ code: 'training/interrupted' })
  await expect(trainTiny(base, out, { resume: true, seed: 5 })).rejects.toMatchObject({
    code: 'training/other-training',
    message: expect.stringContaining('seed: there 0, here 5'),
  })
  const data = { ...tinyData, dataset: { name: 'other', sha256: 'f'.repeat(64) } }
  const otherBase = join(folder, 'other-base')
  await writeTinyBase(otherBase, 8)
  await expect(trainTiny(otherBase, out, { resume: true, data })).rejects.toMatchObject({
    code: 'training/other-training',
    message: expect.stringMatching(
      /training: base: there [0-9a-f]{12}…, here [0-9a-f]{12}…; dataset: there d{12}…, here f{12}…$/,
    ),
  })
})

test('a damaged state is an error that names the file', async () => {
  const out = join(folder, 'other')
  await writeFile(join(out, '.training', 'state.safetensors'), 'not safetensors')
  await expect(trainTiny(base, out, { resume: true })).rejects.toMatchObject({
    code: 'training/unreadable',
    message: expect.stringContaining(join('.training', 'state.safetensors')),
  })
})

test('a changed recipe is told by the keys that differ', async () => {
  const recipe = { ...tinyRecipe, epochs: 9 }
  const out = join(folder, 'changed')
  const interrupted = { code: 'training/interrupted' }
  await expect(trainTiny(base, out, { signal: AbortSignal.abort() })).rejects.toMatchObject(interrupted)
  await expect(trainTiny(base, out, { resume: true, recipe })).rejects.toMatchObject({
    message: expect.stringMatching(/belongs to another training: epochs: there 3, here 9$/),
  })
})

test.each([
  [{ seed: 0.5 }, 'training/bad-option', 'seed is 0.5'],
  [{ licence: '' }, 'evaluator/manifest-invalid', 'licence'],
  [{ name: '' }, 'evaluator/manifest-invalid', 'name'],
])('%j is refused before anything is trained or written', async (options, code, named) => {
  const out = join(folder, 'refused')
  await expect(trainTiny(base, out, options)).rejects.toMatchObject({ code, message: expect.stringContaining(named) })
  await expect(readdir(out)).rejects.toMatchObject({ code: 'ENOENT' })
})

test('a folder with something in it is refused and left as it is', async () => {
  const out = join(folder, 'mine')
  await mkdir(out)
  await writeFile(join(out, 'README.md'), 'mine')
  await expect(trainTiny(base, out)).rejects.toMatchObject({
    code: 'training/out-not-empty',
    message: expect.stringMatching(/mine is not empty: it holds README.md/),
  })
  expect(await readdir(out)).toEqual(['README.md'])
  await expect(trainTiny(base, join(out, 'README.md'))).rejects.toMatchObject({
    code: 'training/cannot-write',
    message: expect.stringMatching(/README.md is a file, expected a folder/),
  })
  await expect(trainTiny(base, join(out, 'README.md', 'x'))).rejects.toMatchObject({
    code: 'training/cannot-write',
    message: expect.stringMatching(/x can't be a folder: a part of its path is a file/),
  })
  await expect(trainTiny(base, '')).rejects.toMatchObject({
    code: 'training/cannot-write',
    message: 'The name of the folder is empty',
  })
})

test('resuming where nothing was interrupted is refused', async () => {
  for (const out of ['nothing', 'whole']) {
    await expect(trainTiny(base, join(folder, out), { resume: true })).rejects.toMatchObject({
      code: 'training/nothing-to-resume',
      message: expect.stringContaining(out),
    })
  }
})

test('a base that is no model names the folder and what is missing', async () => {
  await expect(trainTiny(join(folder, 'nowhere'), join(folder, 'x'))).rejects.toMatchObject({
    code: 'training/base-missing',
    message: expect.stringMatching(/nowhere: no such folder$/),
  })
})

test('a part without texts is refused', async () => {
  await expect(trainTiny(base, join(folder, 'x'), { data: { ...tinyData, validation: [] } })).rejects.toMatchObject({
    code: 'training/no-texts',
    message: expect.stringContaining('"validation"'),
  })
})

test('patience ends a training that gets no better', async () => {
  const recipe = { ...tinyRecipe, learningRate: 0, epochs: 9, patience: 2, attentionDropout: 0, hiddenDropout: 0 }
  const { history, bestEpoch } = await trainTiny(base, join(folder, 'patient'), { recipe })
  expect(bestEpoch).toBe(1)
  expect(history).toHaveLength(3)
})
