import { expect, test } from 'vitest'
import { checkSession } from './check-session.ts'

const names = ['input_ids', 'attention_mask', 'token_type_ids']
const input = (name: string) => ({ name, type: 'int64' as const, dims: ['batch', 'length'] })

test('names the inputs and outputs that an encoder needs and the model lacks', () => {
  const session = { inputs: [input('input_ids'), input('attention_mask')], outputs: [] }
  expect(() => checkSession(session, { labels: 12 }, 'folder')).toThrow(
    expect.objectContaining({
      code: 'evaluator/wrong-model',
      message: 'folder: the ONNX model has no input token_type_ids, no output logits',
    }),
  )
})

test.each([
  [['batch', 2], 'got 2'],
  [[1, 12], undefined],
  [['batch', 'labels'], undefined],
  [['batch', -1], undefined],
])('the logits of a row must be as many as the labels, where the model says: %j', (dims, problem) => {
  const session = { inputs: names.map(input), outputs: [{ name: 'logits', type: 'float32' as const, dims }] }
  const check = () => checkSession(session, { labels: 12 }, 'folder')
  if (problem === undefined) expect(check).not.toThrow()
  else {
    expect(check).toThrow(
      expect.objectContaining({
        code: 'evaluator/wrong-model',
        message: `folder: the ONNX model's output logits: expected 12 a row, ${problem}`,
      }),
    )
  }
})

const output = (name: string, length: number | string) => ({ name, type: 'float32' as const, dims: ['batch', length] })
const subspace = { mean: new Float32Array(16), directions: [] }

test('names the inputs that an encoder would be left without', () => {
  const session = { inputs: [...names, 'position_ids', 'a\u001b'].map(input), outputs: [output('logits', 12)] }
  expect(() => checkSession(session, { labels: 12 }, 'folder')).toThrow(
    expect.objectContaining({
      code: 'evaluator/wrong-model',
      message: `folder: the ONNX model takes "position_ids", "a\\u001b", expected ${names.join(', ')} alone`,
    }),
  )
})

test.each([
  [[output('pooled', 16)], undefined],
  [[output('pooled', 'width')], undefined],
  [[output('pooled', 8)], "off-distribution.bin has rows of 16 numbers, the ONNX model's output pooled of 8"],
  [[], 'the ONNX model has no output pooled'],
])('with a subspace the vectors must fit it: %j', (pooled, problem) => {
  const session = { inputs: names.map(input), outputs: [output('logits', 12), ...pooled] }
  const check = () => checkSession(session, { labels: 12, subspace }, 'folder')
  if (problem === undefined) expect(check).not.toThrow()
  else expect(check).toThrow(`folder: ${problem}`)
})
