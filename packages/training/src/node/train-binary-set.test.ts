import { copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseScoredText } from '@valuecsv/datasets'
import { createEvaluator } from '@valuecsv/evaluator'
import { openModelFolder } from '@valuecsv/evaluator/node'
import { createNodeRuntime } from '@valuecsv/runtime-node'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { killTraining } from '../../test/kill-training.ts'
import {
  tinyBinaryRecipe,
  tinyData,
  tinyRecipe,
  trainTiny,
  trainTinySet,
  writeTinyBase,
} from '../../test/tiny-training.ts'
import type { TrainingEvent } from '../index.ts'
import type { TrainedBinarySet } from './train-binary-set.ts'

let folder = ''
let base = ''
let whole: TrainedBinarySet
const inFolder = (name: string) => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'valuecsv-binary-set-'))
  base = inFolder('base')
  await writeTinyBase(base)
  whole = await trainTinySet(base, inFolder('whole'), { keepPredictions: true })
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const digests = async (out: string) => (await openModelFolder(inFolder(out))).manifest.files
const jsonLines = async (out: string, name: string): Promise<Record<string, unknown>[]> =>
  (await readFile(join(inFolder(out), name), 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

test('writes a model folder of twelve classifiers that opens, verifies and scores, and leaves no state behind', async () => {
  const { manifest, ...files } = await openModelFolder(inFolder('whole'))
  expect(manifest).toMatchObject({
    ...{ kind: 'binary-set', name: 'whole', head: 'mean', recipe: { name: 'tiny-binary' }, seed: 0 },
    members: { freedom: 'members/freedom' },
    testMetrics: { texts: 40 },
  })
  expect(manifest.thresholds.freedom).not.toBe(manifest.thresholds.equality)
  expect((await readdir(inFolder('whole'))).sort()).toEqual([
    ...['README.md', 'config.json', 'history.jsonl', 'members', 'predictions-test.jsonl'],
    ...[
      'predictions-validation.jsonl',
      'reliability.svg',
      'tokenizer.json',
      'tokenizer_config.json',
      'valuecsv.json',
      'vocab.txt',
    ],
  ])
  const runtime = createNodeRuntime({ workers: 0 })
  const evaluator = await createEvaluator({ files: { ...files }, runtime })
  expect(Object.keys(await evaluator.score('富强我们'))).toEqual([...VALUE_IDS])
  await evaluator.close()
  await runtime.close()
})

test('every value has a classifier of its own, and none is like another', async () => {
  const graphs = Object.entries(await digests('whole')).filter(([name]) => name.endsWith('.onnx'))
  expect(graphs.map(([name]) => name).sort()).toEqual(
    VALUE_IDS.map((id) => `members/${id}/onnx/model_quantized.onnx`).sort(),
  )
  expect(new Set(graphs.map(([, digest]) => digest)).size).toBe(12)
})

test('the predictions that are kept are those of the model that was written', async () => {
  const lines = await jsonLines('whole', 'predictions-test.jsonl')
  expect(lines.map(({ id }) => id)).toEqual(tinyData.test!.map(({ id }) => id))
  const runtime = createNodeRuntime({ workers: 0 })
  const evaluator = await createEvaluator({ files: await openModelFolder(inFolder('whole')), runtime, device: 'cpu' })
  let row = 0
  for await (const { scores, rawScores, values, model } of evaluator.scoreMany(tinyData.test!, { raw: true })) {
    const kept = parseScoredText(lines[row], { file: 'predictions', line: row + 1 })
    expect(kept).toMatchObject({ values, model })
    for (const id of VALUE_IDS) {
      expect(kept.scores[id]).toBeCloseTo(scores[id], 5)
      expect((lines[row]!.rawScores as Record<string, number>)[id]).toBeCloseTo(rawScores![id], 5)
    }
    row += 1
  }
  expect(row).toBe(40)
  await evaluator.close()
  await runtime.close()
})

test('the history has a line for each epoch of each value', async () => {
  const lines = await jsonLines('whole', 'history.jsonl')
  expect(lines).toHaveLength(24)
  expect(lines[1]).toMatchObject({ value: 'prosperity', epoch: 2, loss: expect.any(Number), mAP: expect.any(Number) })
  for (const value of VALUE_IDS) {
    const kept = lines.filter((line) => line.value === value && line.kept)
    expect(kept.map(({ epoch }) => epoch)).toEqual([whole.members.get(value)!.bestEpoch])
  }
})

test('killed inside a classifier and interrupted inside another, it goes on to the same weights', async () => {
  const out = inFolder('parts')
  await killTraining({ design: 'set', base, out, afterSteps: 13 })
  await expect(trainTinySet(base, out)).rejects.toMatchObject({
    code: 'training/state-exists',
    hint: expect.stringContaining('--resume'),
  })
  const abort = new AbortController()
  const events: TrainingEvent[] = []
  const stopped = trainTinySet(base, out, {
    resume: true,
    signal: abort.signal,
    onEvent: (event) => {
      events.push(event)
      if (event.type === 'step' && events.filter(({ type }) => type === 'member').length === 4) abort.abort()
    },
  })
  await expect(stopped).rejects.toMatchObject({ code: 'training/interrupted' })
  const members = events.flatMap((event) => (event.type === 'member' ? [event] : []))
  expect(members.slice(0, 2)).toEqual([
    { type: 'member', value: 'prosperity', member: 1, members: 12, finished: true },
    { type: 'member', value: 'democracy', member: 2, members: 12, finished: false },
  ])
  expect(events.find(({ type }) => type === 'resumed')).toMatchObject({ epoch: 2 })
  await trainTinySet(base, out, { resume: true })
  expect(await digests('parts')).toEqual(await digests('whole'))
})

test('trains some values only, tells what is missing, and completes the set later to the same weights', async () => {
  const out = inFolder('some')
  const some = await trainTinySet(base, out, { values: ['equality', 'freedom'], keepPredictions: true })
  expect(some.manifest).toBeUndefined()
  expect([...some.members.keys()]).toEqual(['freedom', 'equality'])
  expect(some.missing).toHaveLength(10)
  expect((await readdir(join(out, 'members'))).sort()).toEqual(['equality', 'freedom'])
  await expect(openModelFolder(out)).rejects.toMatchObject({ code: 'evaluator/not-a-model-folder' })
  const [line] = await jsonLines('some', 'predictions-validation.jsonl')
  const [inWhole] = await jsonLines('whole', 'predictions-validation.jsonl')
  const { freedom, equality } = inWhole!.scores as Record<string, number>
  expect(line!.scores).toEqual({ freedom, equality })

  const recipe = { ...tinyBinaryRecipe, epochs: 1, learningRate: 0.1 }
  await expect(trainTinySet(base, out, { resume: true, recipe })).rejects.toMatchObject({
    code: 'training/other-training',
    message: expect.stringMatching(/epochs: there 2, here 1; learningRate: there 0\.01, here 0\.1$/),
  })
  const all = await trainTinySet(base, out, { resume: true })
  expect(all.missing).toEqual([])
  expect(await digests('some')).toEqual(await digests('whole'))
})

test('a set that goes on with a part that it had not has no figures of it made up: it is another training', async () => {
  const { test: _, ...untested } = tinyData
  const out = inFolder('untested')
  await trainTinySet(base, out, { values: ['freedom'], data: untested })
  await expect(trainTinySet(base, out, { resume: true })).rejects.toMatchObject({
    code: 'training/other-training',
    message: expect.stringMatching(/: test: there nothing, here [0-9a-f]{12}…$/),
  })
})

test('a classifier whose graph was changed or lost meanwhile is trained again', async () => {
  const out = inFolder('changed')
  await trainTinySet(base, out, { values: ['freedom', 'equality', 'harmony'] })
  const graph = (value: string) => join(out, 'members', value, 'onnx/model_quantized.onnx')
  await copyFile(graph('equality'), graph('freedom'))
  await rm(graph('harmony'))
  const finished: string[] = []
  await trainTinySet(base, out, {
    resume: true,
    onEvent: (event) => {
      if (event.type === 'member' && event.finished) finished.push(event.value)
    },
  })
  expect(finished).toEqual(['equality'])
  expect(await digests('changed')).toEqual(await digests('whole'))
})

test('is probed when it is whole, as any evaluator: by energy, since twelve encoders have no space in common', async () => {
  const recipe = { ...tinyBinaryRecipe, epochs: 1 }
  const { manifest } = await trainTinySet(base, inFolder('probed'), { recipe, probe: true })
  expect(Object.keys(manifest!.offDistribution!.limits)).toEqual(['energy', 'length'])
  expect(manifest!.probes!.endorsement).toMatchObject({ all: { pairs: 72 } })
})

test('no values are no training, and leave the folder to be gone on with', async () => {
  const none = await trainTinySet(base, inFolder('none'), { values: [], keepPredictions: true })
  expect([none.manifest, none.members.size, none.missing.length]).toEqual([undefined, 0, 12])
})

test('a value that never occurs is told, trained, and has no figures', async () => {
  const without = tinyData.train.map((text) => ({ ...text, values: text.values.filter((id) => id !== 'harmony') }))
  const data = { ...tinyData, train: without, validation: without.slice(0, 20), test: without.slice(20) }
  const events: TrainingEvent[] = []
  const options = { data, onEvent: (event: TrainingEvent) => void events.push(event) }
  const set = await trainTinySet(base, inFolder('without'), options)
  const { manifest } = await trainTiny(base, inFolder('without-too'), {
    ...options,
    recipe: { ...tinyRecipe, epochs: 1 },
  })
  const warnings = events.flatMap((event) => (event.type === 'warning' ? [event.message] : []))
  expect(warnings).toHaveLength(4)
  expect(warnings[0]).toMatch(/^Harmony \(和谐\) occurs in no text of the training part: /)
  expect(warnings[1]).toMatch(/^Harmony \(和谐\) occurs in no text of the validation part: /)
  for (const { testMetrics, thresholds, calibration } of [set.manifest!, manifest]) {
    expect(testMetrics!.perValue.harmony.averagePrecision).toEqual({})
    expect(testMetrics!.perValue.freedom.averagePrecision).toHaveProperty('value')
    expect([thresholds.harmony, calibration.harmony]).toEqual([0.5, { slope: 1, intercept: 0 }])
  }
  // Its average precision is undefined in each epoch: the validation loss decides, which falls.
  expect(set.members.get('harmony')!.bestEpoch).toBe(2)
})

test('a recipe of the other design is refused by either', async () => {
  await expect(trainTinySet(base, inFolder('x'), { recipe: tinyRecipe })).rejects.toMatchObject({
    code: 'training/wrong-recipe',
    message: 'recipe tiny: "design" is "multi-label"',
  })
  await expect(trainTiny(base, inFolder('x'), { recipe: tinyBinaryRecipe })).rejects.toMatchObject({
    code: 'training/wrong-recipe',
    message: 'recipe tiny-binary: "design" is "binary"',
  })
})
