import { ValueCsvError } from '@valuecsv/errors'
import type { Session } from '@valuecsv/runtime'

const inputs = ['input_ids', 'attention_mask', 'token_type_ids']

/**
 * Checks that a session is that of an encoder: its inputs, and the output `logits` of rows × `labels`. `location` names
 * the model in the error `evaluator/wrong-model`.
 */
export function checkSession(session: Pick<Session, 'inputs' | 'outputs'>, labels: number, location: string): void {
  const logits = session.outputs.find(({ name }) => name === 'logits')
  const missing = [
    ...inputs.filter((name) => !session.inputs.some((input) => input.name === name)).map((name) => `input ${name}`),
    ...(logits ? [] : ['output logits']),
  ]
  if (missing.length > 0) throw wrong(location, `the ONNX model has no ${missing.join(', no ')}`)
  const found = logits!.dims.at(-1)
  // A size without a name or a number is known only when the model has run.
  if (typeof found === 'number' && found >= 0 && found !== labels) {
    throw wrong(location, `the ONNX model's output logits: expected ${labels} a row, got ${found}`)
  }
}

function wrong(location: string, problem: string): ValueCsvError {
  return new ValueCsvError('evaluator/wrong-model', `${location}: ${problem}`)
}
