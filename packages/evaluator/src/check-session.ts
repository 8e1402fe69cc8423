import { ValueCsvError } from '@valuecsv/errors'
import type { Session } from '@valuecsv/runtime'

const inputs = ['input_ids', 'attention_mask', 'token_type_ids']

/** Checks that a session is that of an encoder: its inputs and the output `logits`. Error: `evaluator/wrong-model`. */
export function checkSession(session: Pick<Session, 'inputs' | 'outputs'>, location: string): void {
  const missing = [
    ...inputs.filter((name) => !session.inputs.some((input) => input.name === name)).map((name) => `input ${name}`),
    ...(session.outputs.some(({ name }) => name === 'logits') ? [] : ['output logits']),
  ]
  if (missing.length === 0) return
  throw new ValueCsvError('evaluator/wrong-model', `${location}: the ONNX model has no ${missing.join(', no ')}`)
}
