import { DATASET_ORDER } from '@valuecsv/taxonomy'
import { tinyBinarySet, tinyModel } from '@valuecsv/tiny-model'
import { expect, test } from 'vitest'
import { memoryFiles } from '../../test/memory-files.ts'
import type { ManifestWithEncoder } from '../manifest/manifest.ts'
import { loadTokenizer } from './load-tokenizer.ts'
import type { ModelFiles } from './model-files.ts'
import { readManifest } from './read-manifest.ts'

async function load(files: ModelFiles) {
  return loadTokenizer(files, (await readManifest(files)).manifest as ManifestWithEncoder)
}

test('lower-cases as the manifest says', async () => {
  const lower = await load(await memoryFiles(tinyModel({ lowerCase: true })))
  const cased = await load(await memoryFiles(tinyModel({ lowerCase: false })))
  const [a, unknown] = [lower.encode('a').ids[0], lower.special.unk]
  expect([lower.encode('A').ids[0], cased.encode('A').ids[0]]).toEqual([a, unknown])
})

test('names a file whose digest does not match', async () => {
  const files = await memoryFiles(tinyModel())
  const changed: ModelFiles = {
    ...files,
    read: async (name) => (name === 'vocab.txt' ? new Uint8Array([65]) : files.read(name)),
  }
  await expect(load(changed)).rejects.toMatchObject({
    code: 'evaluator/digest-mismatch',
    message: expect.stringContaining('memory/vocab.txt'),
  })
})

test('refuses labels of config.json that are not those of the manifest', async () => {
  const model = tinyModel({}, { configLabels: DATASET_ORDER })
  await expect(load(await memoryFiles(model))).rejects.toMatchObject({
    code: 'evaluator/labels-not-the-twelve',
    message: expect.stringContaining('memory/config.json: id2label.0: expected prosperity'),
  })
})

test('refuses a number of labels that is not twelve', async () => {
  const model = tinyModel({}, { configLabels: DATASET_ORDER.slice(1) })
  await expect(load(await memoryFiles(model))).rejects.toMatchObject({
    code: 'evaluator/labels-not-the-twelve',
    message: expect.stringContaining('got 11 labels'),
  })
})

test('refuses windows longer than the model', async () => {
  const model = tinyModel({ window: { maxTokens: 65, join: 'mean' } })
  await expect(load(await memoryFiles(model))).rejects.toMatchObject({
    code: 'evaluator/window-too-long',
    message: expect.stringContaining('the 64 positions'),
  })
})

test('refuses a vocabulary of more tokens than the model has, and takes one of fewer', async () => {
  const { manifest, files } = tinyModel()
  const tokens = files['vocab.txt'] as string
  const [more, fewer] = [`${tokens}龘\n`, tokens.replace('z\n', '')]
  const count = tokens.split('\n').length - 1
  await expect(load(await memoryFiles({ manifest, files: { ...files, 'vocab.txt': more } }))).rejects.toMatchObject({
    code: 'evaluator/wrong-model',
    message: `memory/vocab.txt: ${count + 1} tokens, config.json says vocab_size ${count}`,
  })
  const { vocabularySize } = await load(await memoryFiles({ manifest, files: { ...files, 'vocab.txt': fewer } }))
  expect(vocabularySize).toBe(count - 1)
})

test('names a config.json that is not JSON', async () => {
  const { manifest, files } = tinyModel()
  const model = { manifest, files: { ...files, 'config.json': '{' } }
  await expect(load(await memoryFiles(model))).rejects.toMatchObject({
    code: 'evaluator/file-not-json',
    message: expect.stringContaining('memory/config.json'),
  })
})

test('members of a set need no labels in config.json', async () => {
  expect((await load(await memoryFiles(tinyBinarySet()))).encode('诚信').ids.length).toBe(2)
})
