import { expect, test } from 'vitest'
import { checkSession } from './check-session.ts'

const input = (name: string) => ({ name, type: 'int64' as const, dims: ['batch', 'length'] })

test('names the inputs and outputs that an encoder needs and the model lacks', () => {
  const session = { inputs: [input('input_ids'), input('attention_mask')], outputs: [] }
  expect(() => checkSession(session, 12, 'folder')).toThrow(
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
  const names = ['input_ids', 'attention_mask', 'token_type_ids']
  const session = { inputs: names.map(input), outputs: [{ name: 'logits', type: 'float32' as const, dims }] }
  const check = () => checkSession(session, 12, 'folder')
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
