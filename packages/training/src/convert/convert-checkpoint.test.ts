import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openModelFolder } from '@valuecsv/evaluator/node'
import { DATASET_ORDER, VALUE_IDS, VALUES } from '@valuecsv/taxonomy'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bytesOf, logit, probabilities, shapeFiles, writeFiles } from '../../test/converted.ts'
import { convertCheckpoint } from './convert-checkpoint.ts'
import type { ConvertCheckpointOptions } from './convert-options.ts'
import goldens from './goldens/checkpoints.json' with { type: 'json' }

let root = ''
let shape: { config: string; vocabulary: string }

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'valuecsv-convert-'))
  await writeFiles(join(root, 'shape'), shapeFiles)
  shape = { config: join(root, 'shape', 'config.json'), vocabulary: join(root, 'shape', 'vocab.txt') }
})
afterAll(() => rm(root, { recursive: true }))

/** Converts the golden `file` and gives where the model is. */
async function convertFile(name: string, file: string, options: Partial<ConvertCheckpointOptions> = {}) {
  const place = await mkdtemp(join(root, 'place-'))
  await writeFiles(place, { [name]: bytesOf(file) })
  const out = join(place, 'model')
  const converted = await convertCheckpoint({ from: join(place, name), ...shape, out, ...options })
  return { ...converted, out }
}

/** Logits of rows in the order of the checkpoint's outputs equal those of a model in label order to 1e-4. */
async function expectLogits(out: string, order: readonly string[], expected: readonly (readonly number[])[]) {
  const rows = await probabilities(out, 'fp32')
  expected.forEach((row, text) => {
    row.forEach((value, output) => {
      const found = logit(rows[text]![VALUE_IDS.indexOf(order[output] as (typeof VALUE_IDS)[number])]!)
      expect(Math.abs(found - value), `text ${text}, ${order[output]}`).toBeLessThan(1e-4)
    })
  })
}

describe.each(Object.entries(goldens.checkpoints))('a checkpoint saved as %s', (_, { file, logits }) => {
  test('gives the logits of transformers, long texts cut as there', async () => {
    const { out } = await convertFile('value.pt', file, { labels: 'dataset', keepFp32: true })
    await expectLogits(out, DATASET_ORDER, logits)
  })
})

describe.each(Object.entries(goldens.folders))('a Hugging Face folder with %s', (name, files) => {
  test('needs nothing but its name', async () => {
    const place = await mkdtemp(join(root, 'folder-'))
    const from = join(place, 'checkpoint')
    await writeFiles(from, Object.fromEntries(Object.entries(files).map(([file, text]) => [file, bytesOf(text)])))
    const out = join(place, 'model')
    const { labels, manifest } = await convertCheckpoint({ from, out, keepFp32: true })
    const named = name === 'named labels'
    expect(labels!.from).toBe(named ? 'config.json' : 'default')
    expect(manifest).toMatchObject({ name: 'model', lowerCase: false, converted: { checkpoint: 'checkpoint' } })
    await expectLogits(out, named ? DATASET_ORDER : VALUE_IDS, goldens.checkpoints.float32.logits)
  })
})

test('twelve checkpoints of two outputs become a set whose scores are the softmax’s', async () => {
  const place = await mkdtemp(join(root, 'twelve-'))
  const files = Object.entries(goldens.members.files).map(([name, file]) => [name, bytesOf(file)] as const)
  await writeFiles(join(place, 'checkpoints'), { ...Object.fromEntries(files), 'notes.txt': 'seed 3' })
  const seen: string[] = []
  const { manifest, labels } = await convertCheckpoint({
    from: join(place, 'checkpoints'),
    ...shape,
    keepFp32: true,
    out: join(place, 'model'),
    onProgress: ({ file, done, total }) => seen.push(`${done}/${total} ${file}`),
  })
  expect(manifest).toMatchObject({ kind: 'binary-set', window: { maxTokens: 16, join: 'first' } })
  expect(labels).toBeUndefined()
  expect(Object.keys(manifest.converted!.weights).sort()).toEqual(files.map(([name]) => name).sort())
  expect(seen).toHaveLength(12)
  expect(seen[7]).toBe('8/12 Rule of Law.pt')
  const rows = await probabilities(join(place, 'model'), 'fp32')
  for (const [label, id] of VALUE_IDS.entries()) {
    const present = (goldens.members.present as Record<string, number[]>)[VALUES[id].name.en]!
    rows.forEach((row, text) => {
      expect(Math.abs(row[label]! - present[text]!)).toBeLessThan(2.5e-5)
    })
  }
})

test('a set of twelve must be whole, each file once, and needs no order of labels', async () => {
  const place = await mkdtemp(join(root, 'set-'))
  const files = Object.entries(goldens.members.files).map(([name, file]) => [name, bytesOf(file)] as const)
  const convert = (from: string, options = {}) =>
    convertCheckpoint({ from: join(place, from), ...shape, out: join(place, 'model'), ...options })
  await writeFiles(join(place, 'eleven'), Object.fromEntries(files.filter(([name]) => name !== 'Rule of Law.pt')))
  await expect(convert('eleven')).rejects.toMatchObject({
    code: 'training/member-missing',
    message: expect.stringMatching(/is one of twelve, the folder lacks Rule of Law\.pt$/),
  })
  await writeFiles(join(place, 'thirteen'), Object.fromEntries([...files, ['rule-of-law.bin', files[0]![1]]]))
  await expect(convert('thirteen')).rejects.toMatchObject({
    code: 'training/member-twice',
    message: expect.stringContaining('Rule of Law.pt and rule-of-law.bin are both Rule of Law'),
  })
  await writeFiles(join(place, 'twelve'), Object.fromEntries(files))
  await expect(convert('twelve', { labels: 'dataset' })).rejects.toMatchObject({ code: 'training/labels-contradict' })
  await writeFiles(join(place, 'empty'), { 'notes.txt': '' })
  await expect(convert('empty')).rejects.toMatchObject({
    code: 'training/checkpoint-missing',
    message: expect.stringContaining('has no model.safetensors, no'),
  })
})

test('an empty licence is refused before the checkpoint is read', async () => {
  const from = join(root, 'nowhere')
  await expect(convertCheckpoint({ from, ...shape, out: join(root, 'x'), licence: '' })).rejects.toMatchObject({
    code: 'evaluator/manifest-invalid',
  })
})

test('a conversion that is stopped leaves nothing', async () => {
  const place = await mkdtemp(join(root, 'stopped-'))
  const files = Object.entries(goldens.members.files).map(([name, file]) => [name, bytesOf(file)] as const)
  await writeFiles(join(place, 'twelve'), Object.fromEntries(files))
  const controller = new AbortController()
  const stopped = convertCheckpoint({
    from: join(place, 'twelve'),
    ...shape,
    out: join(place, 'model'),
    signal: controller.signal,
    onProgress: ({ done }) => done === 3 && controller.abort(new Error('enough')),
  })
  await expect(stopped).rejects.toThrow('enough')
  expect(await readdir(place)).toEqual(['twelve'])
})

test('the weights in 8 bits stay near, and the folder is one that opens, with every digest right', async () => {
  const { out, manifest } = await convertFile('value.pt', goldens.checkpoints.float32.file, { labels: 'dataset' })
  expect((await openModelFolder(out)).manifest).toEqual(manifest)
  expect((await readdir(out)).sort()).toEqual(
    [
      'README.md',
      'config.json',
      'onnx',
      'tokenizer.json',
      'tokenizer_config.json',
      'valuecsv.json',
      'vocab.txt',
    ].sort(),
  )
  expect(await readdir(join(out, 'onnx'))).toEqual(['model_quantized.onnx'])
  const rows = await probabilities(out, 'int8')
  goldens.checkpoints.float32.logits.forEach((row, text) => {
    row.forEach((value, output) => {
      const found = logit(rows[text]![VALUE_IDS.indexOf(DATASET_ORDER[output]!)]!)
      expect(Math.abs(found - value)).toBeLessThan(0.2)
    })
  })
})

test('the manifest says that nothing was validated, what the weights are and how they are read', async () => {
  const { manifest, labels, out } = await convertFile('value.pt', goldens.checkpoints.float32.file, {
    labels: 'dataset',
    name: 'M.Value-BERT',
    licence: 'Apache-2.0',
  })
  expect(manifest).toMatchObject({
    kind: 'encoder',
    name: 'M.Value-BERT',
    converted: { checkpoint: 'value.pt', weights: { 'value.pt': expect.stringMatching(/^[0-9a-f]{64}$/) } },
    head: 'pooler',
    labelOrder: DATASET_ORDER,
    thresholds: { harmony: 0.5 },
    calibration: { harmony: { slope: 1, intercept: 0 } },
    window: { maxTokens: 16, join: 'first' },
    lowerCase: false,
    licence: 'Apache-2.0',
    attribution: ['Checkpoint: value.pt'],
  })
  expect(labels!.from).toBe('option')
  for (const field of ['recipe', 'seed', 'validation', 'dataset', 'split', 'testMetrics']) {
    expect(manifest).not.toHaveProperty(field)
  }
  expect(await readFile(join(out, 'README.md'), 'utf8')).toContain('converted, not validated')
})

test('weights too large for one file lie beside their graph, and the scores are the same', async () => {
  const { file } = goldens.checkpoints.float32
  const { out } = await convertFile('value.pt', file, { keepFp32: true, largestBytes: 1000 })
  expect((await readdir(join(out, 'onnx'))).sort()).toEqual([
    'model.onnx',
    'model.onnx_data',
    'model_quantized.onnx',
    'model_quantized.onnx_data',
  ])
  const whole = await convertFile('value.pt', file, { keepFp32: true })
  for (const precision of ['int8', 'fp32'] as const) {
    expect(await probabilities(out, precision)).toEqual(await probabilities(whole.out, precision))
  }
})

test('a file beside that belongs to the pretraining is told and left out', async () => {
  const { leftOut } = await convertFile('value.pt', goldens.checkpoints.float32.file, { head: 'cls' })
  expect(leftOut).toEqual(['bert.pooler.dense.weight', 'bert.pooler.dense.bias'])
})

test.each([
  ['encoder alone', 'encoder/no-classifier', /value\.pt: the encoder alone/],
  ['pretraining', 'encoder/no-classifier', /value\.pt: the encoder alone/],
  ['two outputs', 'encoder/wrong-shape', /value\.pt: "classifier\.weight" has the shape \[2,8\], expected \[12,8\]/],
] as const)('%s is an error, and nothing is left in the place of the model', async (name, code, message) => {
  const place = await mkdtemp(join(root, 'refused-'))
  await writeFiles(place, { 'value.pt': bytesOf(goldens.refused[name]) })
  const converting = convertCheckpoint({ from: join(place, 'value.pt'), ...shape, out: join(place, 'a', 'model') })
  await expect(converting).rejects.toMatchObject({ code, message: expect.stringMatching(message) })
  expect(await readdir(join(place, 'a'))).toEqual([])
})
