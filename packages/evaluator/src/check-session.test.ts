import { expect, test } from 'vitest'
import { checkSession } from './check-session.ts'

const input = (name: string) => ({ name, type: 'int64' as const, dims: ['batch', 'length'] })

test('names the inputs and outputs that an encoder needs and the model lacks', () => {
  const session = { inputs: [input('input_ids'), input('attention_mask')], outputs: [] }
  expect(() => checkSession(session, 'folder')).toThrow(
    expect.objectContaining({
      code: 'evaluator/wrong-model',
      message: 'folder: the ONNX model has no input token_type_ids, no output logits',
    }),
  )
})
