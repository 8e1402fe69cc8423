import { DATASET_ORDER } from '@valuecsv/taxonomy'
import { tinyModel } from '@valuecsv/tiny-model'
import { expect, test } from 'vitest'
import { memoryFiles } from '../../test/memory-files.ts'
import { loadEncoder } from './load-encoder.ts'
import type { ModelFiles } from './model-files.ts'

test('reads manifest, tokenizer and model', async () => {
  const { manifest, digest, tokenizer, model } = await loadEncoder(await memoryFiles(tinyModel()), 'int8')
  expect(manifest.name).toBe('tiny')
  expect(digest).toMatch(/^[0-9a-f]{64}$/)
  expect(tokenizer.encode('诚信').ids.length).toBe(2)
  expect(model.length).toBe(tinyModel().files['onnx/model_quantized.onnx']!.length)
})

test('lower-cases as the manifest says', async () => {
  const lower = await loadEncoder(await memoryFiles(tinyModel({ lowerCase: true })), 'int8')
  const cased = await loadEncoder(await memoryFiles(tinyModel({ lowerCase: false })), 'int8')
  const [a, unknown] = [lower.tokenizer.encode('a').ids[0], lower.tokenizer.special.unk]
  expect([lower.tokenizer.encode('A').ids[0], cased.tokenizer.encode('A').ids[0]]).toEqual([a, unknown])
})

test('names a file whose digest does not match', async () => {
  const files = await memoryFiles(tinyModel())
  const changed: ModelFiles = {
    ...files,
    read: async (name) => (name === 'vocab.txt' ? new Uint8Array([65]) : files.read(name)),
  }
  await expect(loadEncoder(changed, 'int8')).rejects.toMatchObject({
    code: 'evaluator/digest-mismatch',
    message: expect.stringContaining('memory/vocab.txt'),
  })
})

test('names a file that the manifest does not list', async () => {
  const { manifest, files } = tinyModel()
  const { 'onnx/model.onnx': _, ...rest } = files
  await expect(loadEncoder(await memoryFiles({ manifest, files: rest }), 'fp32')).rejects.toMatchObject({
    code: 'evaluator/file-not-listed',
    message: expect.stringContaining('onnx/model.onnx'),
  })
})

test('refuses labels of config.json that are not those of the manifest', async () => {
  const model = tinyModel({}, { configLabels: DATASET_ORDER })
  await expect(loadEncoder(await memoryFiles(model), 'int8')).rejects.toMatchObject({
    code: 'evaluator/labels-not-the-twelve',
    message: expect.stringContaining('memory/config.json: id2label.0: expected prosperity'),
  })
})

test('refuses a number of labels that is not twelve', async () => {
  const model = tinyModel({}, { configLabels: DATASET_ORDER.slice(1) })
  await expect(loadEncoder(await memoryFiles(model), 'int8')).rejects.toMatchObject({
    code: 'evaluator/labels-not-the-twelve',
    message: expect.stringContaining('got 11 labels'),
  })
})

test('refuses windows longer than the model', async () => {
  const model = tinyModel({ window: { maxTokens: 65, join: 'mean' } })
  await expect(loadEncoder(await memoryFiles(model), 'int8')).rejects.toMatchObject({
    code: 'evaluator/window-too-long',
    message: expect.stringContaining('the 64 positions'),
  })
})

test('names a config.json that is not JSON', async () => {
  const { manifest, files } = tinyModel()
  const model = { manifest, files: { ...files, 'config.json': '{' } }
  await expect(loadEncoder(await memoryFiles(model), 'int8')).rejects.toMatchObject({
    code: 'evaluator/file-not-json',
    message: expect.stringContaining('memory/config.json'),
  })
})
