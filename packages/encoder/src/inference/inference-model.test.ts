import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { goldenBert, goldenTensors } from '@valuecsv/contracts/golden-bert'
import { decodeModel, encodeModel } from '@valuecsv/onnx'
import type { Tensor } from '@valuecsv/runtime'
import { createNodeRuntime } from '@valuecsv/runtime-node'
import { afterAll, expect, test } from 'vitest'
import {
  bertParameters,
  dequantizedModel,
  HEADS,
  type Head,
  type InferenceModelOptions,
  inferenceModel,
  inferenceModelFiles,
  parseBertConfig,
} from '../index.ts'

const goldenConfig = parseBertConfig(goldenBert.config)
const runtime = createNodeRuntime({ workers: 0 })
afterAll(() => runtime.close())

function parameters(head: Head) {
  return bertParameters(goldenTensors(), goldenConfig, { head, labels: 12, random: () => 0.5 })
}

/** The three texts of the goldens in one padded batch, or one of them alone. */
function feeds(texts: readonly (readonly number[])[]): Record<string, Tensor> {
  const length = Math.max(...texts.map((text) => text.length))
  const dims = [texts.length, length]
  const pad = (row: readonly number[]) => Array.from({ length }, (_, i) => BigInt(row[i] ?? 0))
  const tensor = (rows: bigint[]): Tensor => ({ type: 'int64', dims, data: BigInt64Array.from(rows) })
  return {
    input_ids: tensor(texts.flatMap(pad)),
    attention_mask: tensor(texts.flatMap((text) => pad(text.map(() => 1)))),
    token_type_ids: tensor(texts.flatMap((text) => pad(text.map(() => 0)))),
  }
}

async function results(model: Uint8Array, texts = goldenBert.texts) {
  const session = await runtime.createSession(model)
  const outputs = await session.run(feeds(texts))
  await session.release()
  return outputs
}

function model(head: Head, options: Omit<InferenceModelOptions, 'head'>) {
  return inferenceModel(goldenConfig, parameters(head), { head, ...options })
}

function logits(head: Head, precision: 'fp32' | 'int8', texts = goldenBert.texts) {
  return results(model(head, { precision }), texts)
}

test.each(HEADS)('fp32 logits equal PyTorch’s with the head %s', async (head) => {
  const { data } = (await logits(head, 'fp32')).logits!
  goldenBert.logits[head].flat().forEach((expected, i) => {
    expect(Math.abs(Number(data[i]) - expected)).toBeLessThan(1e-4)
  })
})

test.each(HEADS)('the graph for a GPU gives the same numbers with the head %s', async (head) => {
  const expected = await logits(head, 'fp32')
  const onGpu = await results(model(head, { precision: 'fp32', target: 'gpu' }))
  for (const name of ['logits', 'pooled']) {
    expect(onGpu[name]!.dims).toEqual(expected[name]!.dims)
    Array.from(expected[name]!.data, Number).forEach((number, i) => {
      expect(onGpu[name]!.data[i]).toBeCloseTo(number, 5)
    })
  }
})

test('the graph for a GPU computes no shapes and nothing with int64', () => {
  const { nodes } = decodeModel(model('label-attention', { precision: 'fp32', target: 'gpu' }))
  const operators = new Set(nodes.map(({ operator }) => operator))
  for (const operator of ['Shape', 'Range', 'ConstantOfShape', 'Expand', 'Concat']) {
    expect(operators).not.toContain(operator)
  }
})

test.each(HEADS)('8-bit weights become the numbers that they stand for, with the head %s', async (head) => {
  const exact = Array.from((await logits(head, 'fp32')).logits!.data, Number)
  const dequantized = (await results(dequantizedModel(model(head, { precision: 'int8' }), goldenConfig, { head })))
    .logits!.data
  const largest = Math.max(...exact.map(Math.abs))
  exact.forEach((value, i) => {
    expect(Math.abs(Number(dequantized[i]) - value)).toBeLessThan(0.05 * largest)
  })
  // Weights that are no 8-bit ones go through as they are.
  expect(dequantizedModel(model(head, { precision: 'fp32' }), goldenConfig, { head })).toEqual(
    model(head, { precision: 'fp32', target: 'gpu' }),
  )
})

test('a model that does not fit its config is named', () => {
  const bytes = model('cls', { precision: 'int8' })
  const options = { head: 'cls', file: 'own/model' } as const
  expect(() => dequantizedModel(bytes, { ...goldenConfig, layers: goldenConfig.layers + 1 }, options)).toThrow(
    expect.objectContaining({ code: 'encoder/missing-parameter', message: expect.stringContaining('own/model') }),
  )
  expect(() => dequantizedModel(bytes, { ...goldenConfig, maxPositions: 7 }, options)).toThrow(
    expect.objectContaining({
      code: 'encoder/wrong-shape',
      message: expect.stringMatching(/own\/model: "bert.embeddings.position_embeddings.weight" .* asks for \[7,/),
    }),
  )
})

test.each<[string, string, Tensor, string]>([
  ['half floats', 'classifier.bias', { type: 'float16', dims: [12], data: new Uint16Array(12) }, 'is of type float16'],
  [
    '64-bit integers',
    'classifier.bias',
    { type: 'int64', dims: [12], data: new BigInt64Array(12) },
    'is of type int64',
  ],
  ['a number', 'classifier.bias', { type: 'float32', dims: [], data: new Float32Array(1) }, 'has the shape \\[\\]'],
  [
    'one scale',
    'bert.embeddings.word_embeddings.weight_scale',
    { type: 'float32', dims: [1], data: new Float32Array(1) },
    'has the shape \\[1\\]',
  ],
])('a model with %s for a parameter is named', (_, name, tensor, problem) => {
  const decoded = decodeModel(model('cls', { precision: 'int8' }))
  const bytes = encodeModel({ ...decoded, initializers: new Map([...decoded.initializers, [name, tensor]]) })
  expect(() => dequantizedModel(bytes, goldenConfig, { head: 'cls', file: 'own/model' })).toThrow(
    expect.objectContaining({
      code: expect.stringMatching(/^encoder\/wrong-(type|shape)$/),
      message: expect.stringMatching(new RegExp(`^own/model: "[a-z_.]+" ${problem}`)),
    }),
  )
})

test('parameters of another head are an error that names what lacks', () => {
  const convert = () => inferenceModel(goldenConfig, parameters('mean'), { head: 'pooler', precision: 'int8' })
  expect(convert).toThrow(
    expect.objectContaining({
      code: 'encoder/missing-parameter',
      message: expect.stringContaining('"bert.pooler.dense.weight"'),
    }),
  )
})

test('8-bit weights for a GPU are a mistake of the caller', () => {
  expect(() => model('cls', { precision: 'int8', target: 'gpu' })).toThrow(RangeError)
})

test('a damaged model is named', () => {
  const bytes = model('cls', { precision: 'int8' }).slice(0, -3)
  expect(() => dequantizedModel(bytes, goldenConfig, { head: 'cls', file: 'own/model' })).toThrow(
    /^own\/model: the ONNX/,
  )
})

test('padding changes nothing', async () => {
  const alone = await logits('mean', 'fp32', goldenBert.texts.slice(1, 2))
  goldenBert.logits.mean[1]!.forEach((expected, i) => {
    expect(alone.logits!.data[i]).toBeCloseTo(expected, 5)
  })
})

test('int8 logits stay near those of fp32', async () => {
  const exact = (await logits('pooler', 'fp32')).logits!.data as Float32Array
  const quantized = (await logits('pooler', 'int8')).logits!.data
  const largest = Math.max(...Array.from(exact, (value) => Math.abs(Number(value))))
  Array.from(exact, Number).forEach((value, i) => {
    expect(Math.abs(Number(quantized[i]) - value)).toBeLessThan(0.05 * largest)
  })
})

test('weights too large for one file lie in a second one, the same numbers', async () => {
  const options = { head: 'mean', precision: 'fp32', name: 'model.onnx', largestBytes: 0 } as const
  const files = inferenceModelFiles(goldenConfig, parameters('mean'), options)
  expect(Object.keys(files)).toEqual(['model.onnx', 'model.onnx_data'])
  const folder = await mkdtemp(join(tmpdir(), 'valuecsv-encoder-'))
  for (const [name, parts] of Object.entries(files)) await writeFile(join(folder, name), Buffer.concat(parts))
  const session = await runtime.createSession(join(folder, 'model.onnx'))
  const results = await session.run(feeds(goldenBert.texts))
  await session.release()
  await rm(folder, { recursive: true })
  expect(results.logits).toEqual((await logits('mean', 'fp32')).logits)
})

test('gives the vector before the classifier as well', async () => {
  const { pooled } = await logits('mean', 'fp32')
  expect(pooled!.dims).toEqual([3, 32])
})

test('the same parameters give the same bytes', () => {
  const bytes = () => inferenceModel(goldenConfig, parameters('cls'), { head: 'cls', precision: 'int8' })
  expect(bytes()).toEqual(bytes())
})
