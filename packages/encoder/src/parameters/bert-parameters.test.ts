import { goldenBert, goldenTensors } from '@valuecsv/contracts/golden-bert'
import { expect, test } from 'vitest'
import { bertParameters, parseBertConfig, randomBertParameters } from '../index.ts'
import { bertParameterShapes } from './bert-parameter-shapes.ts'

const goldenConfig = parseBertConfig(goldenBert.config)
const options = { head: 'pooler', labels: 12, random: () => 0.2, file: 'model.safetensors' } as const

test('the parameters are those of Hugging Face’s BertForSequenceClassification', () => {
  const shapes = bertParameterShapes(goldenConfig, 'pooler', 12).map(({ name, shape }) => [name, shape])
  expect(shapes).toEqual(goldenBert.parameters)
})

test('takes names without the prefix and with the old names of LayerNorm', () => {
  const renamed = [...goldenTensors().values()].map((tensor) => ({
    ...tensor,
    name: tensor.name
      .replace(/^bert\./, '')
      .replace('LayerNorm.weight', 'LayerNorm.gamma')
      .replace('LayerNorm.bias', 'LayerNorm.beta'),
  }))
  const tensors = new Map(renamed.map((tensor) => [tensor.name, tensor]))
  const expected = goldenTensors()
  expected.delete('classifier.query')
  expect(bertParameters(tensors, goldenConfig, options)).toEqual(expected)
})

test('starts pooler and classifier at random where the checkpoint has none or another', () => {
  const tensors = goldenTensors()
  tensors.delete('bert.pooler.dense.weight')
  tensors.set('classifier.weight', { name: 'classifier.weight', shape: [2, 32], data: new Float32Array(64) })
  const parameters = bertParameters(tensors, goldenConfig, options)
  expect(parameters.get('bert.pooler.dense.weight')!.data.some((value) => value !== 0)).toBe(true)
  expect(parameters.get('classifier.weight')!.shape).toEqual([12, 32])
})

test('names a parameter with numbers that are not finite: training would only tell of its loss', () => {
  const tensors = goldenTensors()
  tensors.get('bert.encoder.layer.1.output.dense.bias')!.data[3] = Number.NaN
  expect(() => bertParameters(tensors, goldenConfig, options)).toThrow(
    expect.objectContaining({
      code: 'encoder/not-finite',
      message: 'model.safetensors: "bert.encoder.layer.1.output.dense.bias" has numbers that are not finite',
    }),
  )
})

test('a parameter by two names is an error that names both', () => {
  const tensors = goldenTensors()
  const name = 'embeddings.LayerNorm.gamma'
  tensors.set(name, { name, shape: [32], data: new Float32Array(32) })
  expect(() => bertParameters(tensors, goldenConfig, options)).toThrow(
    expect.objectContaining({ code: 'encoder/parameter-twice', message: expect.stringContaining(`"${name}"`) }),
  )
})

test('names a parameter that is missing', () => {
  const tensors = goldenTensors()
  tensors.delete('bert.encoder.layer.1.output.dense.bias')
  expect(() => bertParameters(tensors, goldenConfig, options)).toThrow(
    expect.objectContaining({
      code: 'encoder/missing-parameter',
      message: expect.stringMatching(/^model.safetensors .*"bert.encoder.layer.1.output.dense.bias"/),
    }),
  )
})

test.each([
  ['bert.embeddings.word_embeddings.weight', [49, 32], '\\[50,32\\]'],
  ['bert.pooler.dense.weight', [16, 32], '\\[32,32\\]'],
])('names a parameter of another shape: %s', (name, shape, expected) => {
  const tensors = goldenTensors()
  tensors.set(name, { name, shape, data: new Float32Array(shape[0]! * shape[1]!) })
  expect(() => bertParameters(tensors, goldenConfig, options)).toThrow(
    expect.objectContaining({
      code: 'encoder/wrong-shape',
      message: expect.stringMatching(new RegExp(`"${name}" has the shape \\[${shape}\\].*${expected}`)),
    }),
  )
})

test('random parameters lie within two deviations of BERT’s start', () => {
  let state = 1
  const random = () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
  const parameters = randomBertParameters(goldenConfig, { head: 'cls', labels: 12, random })
  const { data } = parameters.get('bert.embeddings.word_embeddings.weight')!
  expect(Math.max(...data)).toBeLessThanOrEqual(0.04)
  const deviation = Math.sqrt(data.reduce((sum, value) => sum + value * value, 0) / data.length)
  // A normal distribution cut at two deviations has 0.88 of its deviation.
  expect(deviation / 0.02).toBeCloseTo(0.88, 1)
  expect(parameters.get('bert.embeddings.LayerNorm.weight')!.data.every((value) => value === 1)).toBe(true)
})
