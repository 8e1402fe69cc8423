import { type BertParameters, inferenceModel, parseBertConfig, randomBertParameters } from '@valuecsv/encoder'
import type { Runtime } from '@valuecsv/runtime'
import { createNodeRuntime } from '@valuecsv/runtime-node'
import { byValue } from '@valuecsv/taxonomy'
import { tinyBinarySet, tinyBlend, tinyModel, tinyNgramModel } from '@valuecsv/tiny-model'
import { afterAll, expect, test } from 'vitest'
import { memoryFiles } from '../test/memory-files.ts'
import { createEvaluator, type EvaluatorOptions } from './create-evaluator.ts'
import { explainText } from './evidence/explain-text.ts'
import { SUBSPACE_FILE } from './files/load-subspace.ts'
import type { ModelFolderContent } from './node/write-model-folder.ts'
import { encodeSubspace } from './off-distribution/subspace.ts'

const runtime = createNodeRuntime({ workers: 1, devices: ['cpu'] })
afterAll(() => runtime.close())

async function evaluator(content: ModelFolderContent, options: Partial<EvaluatorOptions> = {}) {
  return createEvaluator({ files: await memoryFiles(content), runtime, ...options })
}

/** A tiny model whose weights `change` has changed. */
function changedModel(change: (parameters: BertParameters) => void): ModelFolderContent {
  const { manifest, files } = tinyModel()
  const config = parseBertConfig(JSON.parse(files['config.json'] as string))
  const { head } = manifest
  const parameters = randomBertParameters(config, { head, labels: 12, random: () => 0.6 })
  change(parameters)
  return {
    manifest,
    files: { ...files, 'onnx/model.onnx': inferenceModel(config, parameters, { head, precision: 'fp32' }) },
  }
}

test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
  'a model that gives a logit of %d gives no score: the text is named',
  async (number) => {
    const broken = changedModel((parameters) => parameters.get('classifier.bias')!.data.fill(number, 3, 4))
    const tiny = await evaluator(broken, { precision: 'fp32' })
    const refused = {
      code: 'evaluator/wrong-output',
      message: `text "1": the model's output logits: expected finite numbers, got ${number}`,
    }
    await expect(tiny.scoreText('诚信')).rejects.toMatchObject(refused)
    await expect(Array.fromAsync(tiny.scoreMany([{ id: '1', text: '法治' }]))).rejects.toMatchObject(refused)
    await tiny.close()
  },
)

test('a blend whose sum is no number gives no score', async () => {
  const tiny = await evaluator(tinyBlend({ blend: byValue(() => ({ encoder: 1e300, ngrams: 1e300 })) }))
  await expect(tiny.scoreText({ id: 'a\n', text: '诚信' })).rejects.toMatchObject({
    code: 'evaluator/wrong-output',
    message: expect.stringMatching(/^text "a\\n": the model's output logits: expected finite numbers, got -?Infinity$/),
  })
  await tiny.close()
})

test.each([
  ['an n-gram model', tinyNgramModel()],
  ['an encoder', tinyModel()],
])('a precision that there is not is refused, of %s, too', async (_, content) => {
  await expect(evaluator(content, { precision: 'fp16' as 'fp32' })).rejects.toMatchObject({
    code: 'evaluator/bad-option',
    message: 'evaluator: precision must be one of int8, fp32, dequantized, got "fp16"',
  })
})

test('a precision that the model has no file for is named, and those that it has', async () => {
  const { manifest, files } = tinyModel()
  const { 'onnx/model.onnx': _, ...without } = files
  await expect(evaluator({ manifest, files: without }, { precision: 'fp32' })).rejects.toMatchObject({
    code: 'evaluator/file-not-listed',
    message: 'memory: the manifest lists no onnx/model.onnx, which the precision fp32 needs',
    hint: 'The precisions of this model: int8, dequantized.',
  })
})

const offDistribution = { limits: { distance: 1, length: 2 }, within: 0.99, auroc: {} }
const subspace = encodeSubspace({ mean: new Float32Array(8), directions: [] })

test('a subspace of another width than the vectors is refused before any text', async () => {
  const { manifest, files } = tinyModel({ offDistribution })
  await expect(evaluator({ manifest, files: { ...files, [SUBSPACE_FILE]: subspace } })).rejects.toMatchObject({
    code: 'evaluator/subspace-invalid',
    message: "memory: off-distribution.bin has rows of 8 numbers, the ONNX model's output pooled of 16",
  })
})

test.each([
  ['binary-set', tinyBinarySet],
  ['ngram', tinyNgramModel],
] as const)('%s: a limit of the distance, which it can not measure, demands no file', async (_, make) => {
  const tiny = await evaluator(make({ offDistribution }))
  expect((await tiny.scoreText('国')).offDistribution).toEqual(['length'])
  await tiny.close()
})

test('limits of nothing that an evaluator can measure are as none', async () => {
  const limits = { rarity: -1 }
  const tiny = await evaluator(tinyModel({ offDistribution: { ...offDistribution, limits } }))
  expect(await tiny.scoreText('国')).not.toHaveProperty('offDistribution')
  await tiny.close()
})

/** The runtime, as if the graphs had no output but their logits. */
const withoutVectors: Runtime = {
  ...runtime,
  async createSession(model, options) {
    const session = await runtime.createSession(model, options)
    return { ...session, outputs: session.outputs.filter(({ name }) => name === 'logits') }
  },
}

test('a graph that gives no vectors is explained like any other', async () => {
  const text = '诚信是做人的根本，国家富强，人民自由！'
  const [whole, without] = [await evaluator(tinyModel()), await evaluator(tinyModel(), { runtime: withoutVectors })]
  expect((await explainText(without, text)).evidence).toEqual((await explainText(whole, text)).evidence)
  const { features } = await without.scoreText(text, { features: true })
  expect(features).toEqual({ logits: expect.any(Float32Array), pooled: [] })
  await Promise.all([whole.close(), without.close()])
})
