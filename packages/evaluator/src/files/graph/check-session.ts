import { quoted, ValueCsvError } from '@valuecsv/errors'
import type { Session } from '@valuecsv/runtime'
import type { Subspace } from '../../off-distribution/subspace.ts'
import { SUBSPACE_FILE } from '../load-subspace.ts'

const inputs = ['input_ids', 'attention_mask', 'token_type_ids']

/** What a session must fit. */
export interface ExpectedSession {
  /** How many logits a row has. */
  readonly labels: number
  /** What the vectors of texts are measured with, where they are. */
  readonly subspace?: Subspace | undefined
}

/**
 * Checks that a session is that of an encoder: it has its inputs and no other, the output `logits` of rows × `labels`, and,
 * where there is a subspace, the output `pooled` with vectors as long as its rows. `location` names the model in the errors
 * `evaluator/wrong-model` and `evaluator/subspace-invalid`.
 */
export function checkSession(
  session: Pick<Session, 'inputs' | 'outputs'>,
  { labels, subspace }: ExpectedSession,
  location: string,
): void {
  const output = (wanted: string) => session.outputs.find(({ name }) => name === wanted)
  const [logits, pooled] = [output('logits'), output('pooled')]
  const missing = [
    ...inputs.filter((name) => !session.inputs.some((input) => input.name === name)).map((name) => `input ${name}`),
    ...(logits ? [] : ['output logits']),
    ...(subspace && !pooled ? ['output pooled'] : []),
  ]
  if (missing.length > 0) throw wrong(location, `the ONNX model has no ${missing.join(', no ')}`)
  const others = session.inputs.filter(({ name }) => !inputs.includes(name)).map(({ name }) => quoted(name))
  if (others.length > 0) {
    throw wrong(location, `the ONNX model takes ${others.join(', ')}, expected ${inputs.join(', ')} alone`)
  }
  const found = lengthOf(logits)
  if (found !== undefined && found !== labels) {
    throw wrong(location, `the ONNX model's output logits: expected ${labels} a row, got ${found}`)
  }
  const length = lengthOf(pooled)
  if (subspace === undefined || length === undefined || length === subspace.mean.length) return
  throw new ValueCsvError(
    'evaluator/subspace-invalid',
    `${location}: ${SUBSPACE_FILE} has rows of ${subspace.mean.length} numbers, the ONNX model's output pooled of ${length}`,
  )
}

/** A size without a name or a number is known only when the model has run. */
function lengthOf(output: Session['outputs'][number] | undefined): number | undefined {
  const length = output?.dims.at(-1)
  return typeof length === 'number' && length >= 0 ? length : undefined
}

function wrong(location: string, problem: string): ValueCsvError {
  return new ValueCsvError('evaluator/wrong-model', `${location}: ${problem}`)
}
