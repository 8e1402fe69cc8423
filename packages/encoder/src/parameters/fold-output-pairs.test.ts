import { createNodeRuntime } from '@valuecsv/runtime-node'
import { afterAll, expect, test } from 'vitest'
import { foldOutputPairs, inferenceModel, parseBertConfig, randomBertParameters } from '../index.ts'

const config = parseBertConfig({
  ...{ model_type: 'bert', hidden_act: 'gelu', vocab_size: 20, type_vocab_size: 2, max_position_embeddings: 8 },
  ...{ hidden_size: 8, num_hidden_layers: 1, num_attention_heads: 2, intermediate_size: 8 },
})
const runtime = createNodeRuntime({ workers: 0 })
afterAll(() => runtime.close())

function uniform(): () => number {
  let state = 7
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

test('one logit for each pair is the log of the softmax’s odds', async () => {
  const parameters = randomBertParameters(config, { head: 'pooler', labels: 6, random: uniform() })
  parameters.get('classifier.bias')!.data.set([0.1, 0.4, -0.2, 0.3, 0.5, -0.6])
  const logits = async (given: typeof parameters) => {
    const session = await runtime.createSession(inferenceModel(config, given, { head: 'pooler', precision: 'fp32' }))
    const ids = { type: 'int64', dims: [1, 4], data: BigInt64Array.of(2n, 9n, 4n, 3n) } as const
    const ones = { ...ids, data: new BigInt64Array(4).fill(1n) }
    const zeros = { ...ids, data: new BigInt64Array(4) }
    const results = await session.run({ input_ids: ids, attention_mask: ones, token_type_ids: zeros })
    await session.release()
    return results.logits!.data as Float32Array
  }
  const pairs = await logits(parameters)
  const folded = await logits(foldOutputPairs(parameters))
  expect(folded).toHaveLength(3)
  folded.forEach((logit, label) => {
    const [absent, present] = [Math.exp(pairs[2 * label]!), Math.exp(pairs[2 * label + 1]!)]
    expect(logit).toBeCloseTo(Math.log(present / absent), 5)
  })
})

test('an odd number of outputs, and no classifier, are errors that name the parameter', () => {
  const odd = randomBertParameters(config, { head: 'pooler', labels: 3, random: uniform() })
  expect(() => foldOutputPairs(odd)).toThrow(
    expect.objectContaining({
      code: 'encoder/wrong-shape',
      message: '"classifier.weight" has the shape [3,8], expected two outputs for each label',
    }),
  )
  expect(() => foldOutputPairs(new Map())).toThrow(
    expect.objectContaining({
      code: 'encoder/missing-parameter',
      message: expect.stringContaining('"classifier.weight"'),
    }),
  )
})
