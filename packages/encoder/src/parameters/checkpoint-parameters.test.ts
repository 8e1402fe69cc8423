import type { NamedTensor } from '@valuecsv/checkpoints'
import { goldenBert, goldenTensors } from '@valuecsv/contracts/golden-bert'
import { expect, test } from 'vitest'
import { checkpointParameters, parseBertConfig } from '../index.ts'
import { bertParameterShapes } from './bert-parameter-shapes.ts'

const config = parseBertConfig(goldenBert.config)
const options = { head: 'pooler', labels: 12, file: 'value-bert.pt' } as const

/** The tensors of a whole checkpoint. */
function whole(): Map<string, NamedTensor> {
  const tensors = goldenTensors()
  return new Map(bertParameterShapes(config, 'pooler', 12).map(({ name }) => [name, tensors.get(name)!]))
}

function tensor(name: string, ...shape: number[]): [string, NamedTensor] {
  return [name, { name, shape, data: new Float32Array(shape.reduce((a, b) => a * b, 1)) }]
}

test('takes every parameter, in the order of the network whatever that of the file', () => {
  const reversed = new Map([...whole()].reverse())
  expect([...checkpointParameters(reversed, config, options).parameters]).toEqual([...whole()])
})

test('takes the old names of LayerNorm and encoders without the prefix', () => {
  const renamed = [...whole()].map(([name, { shape, data }]) => {
    const old = name.replace(/^bert\./, '').replace('LayerNorm.weight', 'LayerNorm.gamma')
    return [old, { name: old, shape, data }] as const
  })
  expect(checkpointParameters(new Map(renamed), config, options).parameters).toEqual(whole())
})

test('leaves out what belongs to the pretraining and tells it', () => {
  const more = [tensor('cls.predictions.bias', 50), tensor('bert.embeddings.position_ids', 1, 24)]
  const { parameters, leftOut } = checkpointParameters(new Map([...whole(), ...more]), config, options)
  expect(leftOut).toEqual(['cls.predictions.bias', 'bert.embeddings.position_ids'])
  expect(parameters).toEqual(whole())
})

test('leaves out the pooler where the head does not use it', () => {
  const { leftOut } = checkpointParameters(whole(), config, { ...options, head: 'cls' })
  expect(leftOut).toEqual(['bert.pooler.dense.weight', 'bert.pooler.dense.bias'])
})

const word = 'bert.embeddings.word_embeddings.weight'
const broken = whole().get('classifier.bias')!.data.slice()
broken[3] = Number.NaN

test.each<[string, string, (tensors: Map<string, NamedTensor>) => void, string]>([
  [
    'no classifier',
    'no-classifier',
    (all) => all.delete('classifier.weight'),
    'the encoder alone, .*"classifier.weight"',
  ],
  [
    'no pooler',
    'missing-parameter',
    (all) => all.delete('bert.pooler.dense.bias'),
    'no "bert.pooler.dense.bias", which',
  ],
  ['nothing', 'missing-parameter', (all) => all.clear(), 'no "bert.*", "bert.*", "bert.*" and [0-9]+ more, which'],
  [
    'another shape',
    'wrong-shape',
    (all) => all.set(...tensor(word, 49, 32)),
    `"${word}" .* \\[49,32\\], expected \\[50,32\\]`,
  ],
  [
    'two outputs',
    'wrong-shape',
    (all) => all.set(...tensor('classifier.weight', 2, 32)),
    '"classifier.weight" has the shape \\[2,32\\], expected \\[12,32\\]',
  ],
  [
    'a layer more than config.json says',
    'unexpected-parameter',
    (all) => all.set(...tensor('bert.encoder.layer.2.output.dense.bias', 32)),
    '"bert.encoder.layer.2.output.dense.bias": .* no place',
  ],
  [
    'a parameter by two names',
    'parameter-twice',
    (all) => all.set(...tensor('embeddings.LayerNorm.gamma', 32)),
    '"bert.embeddings.LayerNorm.weight" and "embeddings.LayerNorm.gamma" are one parameter',
  ],
  [
    'a number that is none',
    'not-finite',
    (all) => all.set('classifier.bias', { name: 'classifier.bias', shape: [12], data: broken }),
    '"classifier.bias" has numbers that are not finite',
  ],
])('%s is an error that names the key', (_, code, change, named) => {
  const tensors = whole()
  change(tensors)
  expect(() => checkpointParameters(tensors, config, options)).toThrow(
    expect.objectContaining({
      code: `encoder/${code}`,
      message: expect.stringMatching(new RegExp(`^value-bert\\.pt: ${named}`)),
    }),
  )
})

test('a long name from a hostile file is cut', () => {
  const tensors = new Map([...whole(), tensor('x'.repeat(1e6), 1)])
  const message = (() => {
    try {
      checkpointParameters(tensors, config, options)
    } catch (error) {
      return (error as Error).message
    }
    return ''
  })()
  expect(message).toMatch(/^value-bert\.pt: "x+…"/)
  expect(message.length).toBeLessThan(300)
})
