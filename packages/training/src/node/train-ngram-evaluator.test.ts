import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEvaluator } from '@valuecsv/evaluator'
import { openModelFolder } from '@valuecsv/evaluator/node'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tinyData } from '../../test/tiny-training.ts'
import type { NgramTrainingEvent } from '../folder/finish-ngram-evaluator.ts'
import { NGRAM_RECIPES } from '../ngrams/ngram-recipe.ts'
import { type TrainNgramEvaluatorOptions, trainNgramEvaluator } from './train-ngram-evaluator.ts'

const recipe = { ...NGRAM_RECIPES['csv-lite']!, sizes: [1], buckets: 2 ** 10, folds: 3 }

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'valuecsv-ngrams-'))
  await train('whole')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function train(name: string, changes: Partial<TrainNgramEvaluatorOptions> = {}) {
  return trainNgramEvaluator({ data: tinyData, recipe, seed: 5, out: join(folder, name), ...changes })
}

test('writes a model folder that opens, verifies and scores without a runtime', async () => {
  const opened = await openModelFolder(join(folder, 'whole'))
  expect((await readdir(opened.location)).sort()).toEqual([
    'README.md',
    'ngrams.bin',
    'reliability.svg',
    'valuecsv.json',
  ])
  const { name: _, ...parameters } = recipe
  expect(opened.manifest).toMatchObject({
    kind: 'ngram',
    name: 'whole',
    recipe: { name: 'csv-lite', parameters },
    crossFitting: { folds: 3, seed: 5 },
    attribution: ['Dataset: tiny'],
  })
  const evaluator = await createEvaluator({ files: opened })
  const { values } = await evaluator.scoreText('富富富富')
  expect(values).toContain('prosperity')
  await evaluator.close()
})

test('counts, calibration and thresholds come from all texts but those of the test part', async () => {
  const { validation, testMetrics } = (await openModelFolder(join(folder, 'whole'))).manifest
  for (const id of VALUE_IDS) {
    const { tp, fp, fn, tn, prior } = validation![id]
    expect(tp + fp + fn + tn).toBe(tinyData.train.length + tinyData.validation.length)
    expect((tp + fn) / 100).toBeCloseTo(prior, 12)
  }
  expect(testMetrics!.texts).toBe(tinyData.test!.length)
  expect(testMetrics!.overall.mAP!.value).toBeGreaterThan(0.6)
})

test('gives the same model again, and other folds for another seed', async () => {
  const digests = []
  for (const [name, seed] of [
    ['again', 5],
    ['other', 6],
  ] as const) {
    await train(name, { seed, name: 'whole' })
    digests.push(await openModelFolder(join(folder, name)))
  }
  const whole = await openModelFolder(join(folder, 'whole'))
  expect(digests[0]!.digest).toBe(whole.digest)
  expect(digests[1]!.manifest.files).toEqual(whole.manifest.files)
  expect(digests[1]!.manifest.calibration).not.toEqual(whole.manifest.calibration)
})

test('a value that never occurs is named; its scores are the same for every text', async () => {
  const events: NgramTrainingEvent[] = []
  const data = {
    ...tinyData,
    train: tinyData.train.map((text) => ({ ...text, values: text.values.filter((id) => id !== 'freedom') })),
    validation: tinyData.validation.map((text) => ({ ...text, values: text.values.filter((id) => id !== 'freedom') })),
  }
  const manifest = await train('rare', { data, onEvent: (event) => events.push(event) })
  expect(events.filter(({ type }) => type === 'warning')).toEqual([
    { type: 'warning', code: 'training/value-constant', message: expect.stringContaining('freedom') },
  ])
  expect(events.filter(({ type }) => type === 'fitted')).toEqual(
    [1, 2, 3, 4].map((fitted) => ({ type: 'fitted', fitted, fits: 4 })),
  )
  expect(manifest.thresholds.freedom).toBe(0.5)
  expect(manifest.calibration.freedom).toEqual({ slope: 1, intercept: 0 })
})

test('says nothing of texts unlike its own where there are no others to tell them by', async () => {
  const { test: _, ...data } = tinyData
  const manifest = await train('untested', { data, probe: true })
  expect(manifest.offDistribution).toBeUndefined()
  expect(manifest.probes!.endorsement).toMatchObject({ all: { pairs: 72 } })
})

test.each([
  [{ name: '' }, 'evaluator/manifest-invalid'],
  [{ licence: '' }, 'evaluator/manifest-invalid'],
  [{ seed: Number.NaN }, 'training/bad-option'],
])('refuses %j before anything is fitted', async (options, code) => {
  const events: NgramTrainingEvent[] = []
  const training = train('refused', { ...options, onEvent: (event) => events.push(event) })
  await expect(training).rejects.toMatchObject({ code })
  expect(events).toEqual([])
})

test('refuses a folder that holds something, and writes nothing when it is aborted', async () => {
  const signal = AbortSignal.abort(new Error('enough'))
  await expect(train('aborted', { signal })).rejects.toThrow('enough')
  await expect(readdir(join(folder, 'aborted'))).rejects.toMatchObject({ code: 'ENOENT' })
  await mkdir(join(folder, 'full', 'notes'), { recursive: true })
  await expect(train('full')).rejects.toMatchObject({
    code: 'training/out-not-empty',
    message: expect.stringContaining('notes'),
  })
})
