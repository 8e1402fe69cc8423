import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEvaluator, type Manifest } from '@valuecsv/evaluator'
import { openModelFolder } from '@valuecsv/evaluator/node'
import { createNodeRuntime } from '@valuecsv/runtime-node'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tinyData, tinyRecipe, trainTiny, writeTinyBase } from '../../test/tiny-training.ts'
import type { Recipe, TrainingEvent } from '../index.ts'

const recipe: Recipe = { ...tinyRecipe, folds: 3, ngrams: true, epochs: 1, batchTexts: 16 }
let folder = ''
let base = ''
let whole: Manifest
const events: TrainingEvent[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'valuecsv-cross-fit-'))
  base = join(folder, 'base')
  await writeTinyBase(base)
  const onEvent = (event: TrainingEvent) => events.push(event)
  whole = (await trainTiny(base, join(folder, 'whole'), { recipe, onEvent, probe: true })).manifest
})

afterAll(() => rm(folder, { recursive: true, force: true }))

test('calibration comes from predictions of every text by a model that has not seen it', () => {
  // Too few texts in the test part to align by.
  expect(whole.crossFitting).toEqual({ folds: 3, seed: 0 })
  const { tp, fp, fn, tn, prior } = whole.validation!.prosperity
  expect(tp + fp + fn + tn).toBe(tinyData.train.length + tinyData.validation.length)
  // The model that is kept was trained on all of them.
  expect(prior).toBe((tp + fn) / (tp + fp + fn + tn))
})

test('more folds than texts are refused before anything is written', async () => {
  const out = join(folder, 'too-many-folds')
  const few = { ...tinyData, train: tinyData.train.slice(0, 3), validation: tinyData.validation.slice(0, 2) }
  await expect(trainTiny(base, out, { recipe: { ...recipe, folds: 6 }, data: few })).rejects.toMatchObject({
    code: 'datasets/folds-out-of-range',
  })
  await expect(readdir(out)).rejects.toMatchObject({ code: 'ENOENT' })
})

test('texts that are all equal are refused before anything is written', async () => {
  const out = join(folder, 'all-equal')
  const equal = tinyData.train.map((text) => ({ ...text, text: '诚信' }))
  const data = {
    ...tinyData,
    train: equal,
    validation: equal.slice(0, 2).map((text) => ({ ...text, id: `v${text.id}` })),
  }
  await expect(trainTiny(base, out, { recipe, data })).rejects.toMatchObject({
    code: 'training/no-texts',
    message: expect.stringContaining('texts are equal'),
  })
  await expect(readdir(out)).rejects.toMatchObject({ code: 'ENOENT' })
})

test('with folds a value of the validation part is trained on, and none is missing', async () => {
  const { train, validation } = tinyData
  const only = train.map(({ values, ...text }) => ({ ...text, values: values.filter((id) => id !== 'freedom') }))
  const data = {
    ...tinyData,
    train: only,
    validation: validation.map((text) => ({ ...text, values: ['freedom'] as const })),
  }
  const warnings: string[] = []
  const abort = new AbortController()
  const onEvent = (event: TrainingEvent) => {
    if (event.type === 'warning') warnings.push(event.message)
    else abort.abort()
  }
  const trained = trainTiny(base, join(folder, 'warned'), { recipe, data, onEvent, signal: abort.signal })
  await expect(trained).rejects.toMatchObject({ code: 'training/interrupted' })
  expect(warnings.filter((warning) => warning.includes('Freedom'))).toEqual([])
})

test('trains without each fold in turn, then on all texts, for all epochs', () => {
  const folds = events.filter(({ type }) => type === 'fold')
  expect(folds).toEqual([1, 2, 3].map((fold) => ({ type: 'fold', fold, folds: 3, finished: false })))
  const epochs = events.filter((event) => event.type === 'epoch')
  expect(epochs).toHaveLength(4 * recipe.epochs)
  expect(epochs.filter(({ best }) => best)).toEqual([])
  const steps = events.filter((event) => event.type === 'step').map((event) => event.steps)
  expect(steps.at(-1)).toBe(Math.ceil(100 / recipe.batchTexts))
  expect(steps[0]).toBe(Math.ceil(67 / recipe.batchTexts))
})

test('is a blend that opens and scores, with the calibration looked at on the test part', async () => {
  const { manifest, ...files } = await openModelFolder(join(folder, 'whole'))
  if (manifest.kind !== 'blend') throw new Error(`a blend was expected, got ${manifest.kind}`)
  expect(manifest.blend.harmony.encoder + manifest.blend.harmony.ngrams).toBeCloseTo(1, 10)
  expect(manifest.calibrationCheck).toMatchObject({ bins: 10, level: 0.95, values: { harmony: {} } })
  // Of texts that were not trained on, which the validation part was.
  expect(manifest.quantization).toMatchObject({ texts: tinyData.test!.length, mAP: { int8: expect.any(Number) } })
  const runtime = createNodeRuntime({ workers: 0 })
  const evaluator = await createEvaluator({ files: { ...files }, runtime })
  expect(Object.keys(await evaluator.score('富强我们'))).toEqual([...VALUE_IDS])
  await evaluator.close()
  await runtime.close()
  expect(await readdir(join(folder, 'whole'))).not.toContain('.training')
})

test('is probed: how it tells texts unlike those of its training, and presence from endorsement', async () => {
  const { limits, auroc } = whole.offDistribution!
  expect(Object.keys(limits)).toEqual(expect.arrayContaining(['rarity', 'length']))
  for (const kind of ['english', 'code', 'poem', 'short', 'shuffled']) {
    expect(auroc.rarity).toHaveProperty(kind)
  }
  expect(whole.probes!.endorsement).toMatchObject({ all: { pairs: 72 }, denied: { pairs: 24 }, mocked: { pairs: 24 } })
  const card = await readFile(join(folder, 'whole', 'README.md'), 'utf8')
  expect(card).toContain('## Texts unlike those of the training')
  expect(card).toContain('endorsement')
})

test('goes on after an interruption in the second fold, to the same files', async () => {
  const out = join(folder, 'interrupted')
  const abort = new AbortController()
  let steps = 0
  const stopped = trainTiny(base, out, {
    recipe,
    signal: abort.signal,
    onEvent: ({ type }) => {
      if (type === 'step' && ++steps === 7) abort.abort()
    },
  })
  await expect(stopped).rejects.toMatchObject({ code: 'training/interrupted' })
  const later: TrainingEvent[] = []
  const onEvent = (event: TrainingEvent) => later.push(event)
  const { manifest } = await trainTiny(base, out, { recipe, resume: true, onEvent })
  expect(later.filter(({ type }) => type === 'fold').map((event) => 'finished' in event && event.finished)).toEqual([
    true,
    false,
    false,
  ])
  for (const file of ['onnx/model_quantized.onnx', 'ngrams.bin']) expect(manifest.files[file]).toBe(whole.files[file])
  expect(manifest.calibration).toEqual(whole.calibration)
})

test('without folds the blend is fitted on the validation part', async () => {
  const plain: Recipe = { ...recipe, folds: 0 }
  const { manifest } = await trainTiny(base, join(folder, 'plain'), { recipe: plain })
  expect(manifest.kind).toBe('blend')
  expect(manifest.crossFitting).toBeUndefined()
  const { tp, fp, fn, tn } = manifest.validation!.prosperity
  expect(tp + fp + fn + tn).toBe(tinyData.validation.length)
})
