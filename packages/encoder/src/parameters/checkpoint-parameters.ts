import type { NamedTensor } from '@valuecsv/checkpoints'
import { quoted, ValueCsvError } from '@valuecsv/errors'
import type { BertConfig, Head } from '../bert-config.ts'
import { areFinite } from './are-finite.ts'
import { bertParameterShapes } from './bert-parameter-shapes.ts'
import type { BertParameters } from './bert-parameters.ts'
import { byCanonicalName } from './canonical-name.ts'

export interface CheckpointParametersOptions {
  readonly head: Head
  /** The number of outputs. */
  readonly labels: number
  /** What error messages call the checkpoint. Default `checkpoint`. */
  readonly file?: string
}

/** A trained classifier out of a checkpoint. */
export interface CheckpointParameters {
  readonly parameters: BertParameters
  /** Keys of the checkpoint that such a classifier does not use, and that say nothing against it. */
  readonly leftOut: readonly string[]
}

/** What checkpoints bring of the pretraining, of old releases, or of another head. */
const HARMLESS = [/^cls\./, /^bert\.embeddings\.position_ids$/, /^bert\.pooler\./]

/**
 * The parameters of a trained classifier out of a checkpoint's tensors, every one of them: nothing starts at random.
 * Errors name the checkpoint and the key, and the shapes found and expected: `encoder/no-classifier` (the encoder alone),
 * `encoder/missing-parameter`, `encoder/wrong-shape`, `encoder/unexpected-parameter` (a key that config.json and head have
 * no place for), `encoder/parameter-twice`, `encoder/not-finite`.
 */
export function checkpointParameters(
  tensors: ReadonlyMap<string, NamedTensor>,
  config: BertConfig,
  { head, labels, file = 'checkpoint' }: CheckpointParametersOptions,
): CheckpointParameters {
  const fail = (code: string, what: string, hint?: string) =>
    new ValueCsvError(`encoder/${code}`, `${file}: ${what}`, hint === undefined ? {} : { hint })
  const byName = byCanonicalName(tensors, file)
  if (byName.has('bert.encoder.layer.0.output.dense.weight') && !byName.has('classifier.weight')) {
    throw fail(
      'no-classifier',
      'the encoder alone, expected a trained classifier: no "classifier.weight"',
      'Train an evaluator from it: valuecsv train --base.',
    )
  }
  const shapes = bertParameterShapes(config, head, labels)
  const parameters = new Map<string, NamedTensor>()
  for (const { name, shape } of shapes) {
    const tensor = byName.get(name)
    if (tensor === undefined) continue
    if (`${tensor.shape}` !== `${shape}`) {
      throw fail('wrong-shape', `${quoted(tensor.name)} has the shape [${tensor.shape}], expected [${shape}]`)
    }
    if (!areFinite(tensor.data)) throw fail('not-finite', `${quoted(tensor.name)} has numbers that are not finite`)
    parameters.set(name, { ...tensor, name })
  }
  const missing = shapes.filter(({ name }) => !parameters.has(name)).map(({ name }) => name)
  if (missing.length > 0) {
    const found = tensors.size === 0 ? 'It has no keys.' : `Its keys are ${listed([...tensors.keys()])}.`
    const withoutPooler = missing.every((name) => name.startsWith('bert.pooler.'))
    const hint = withoutPooler ? 'A classifier without a pooler has another head: cls or mean.' : found
    throw fail('missing-parameter', `no ${listed(missing)}, which a BERT of this shape needs`, hint)
  }
  const others = [...byName].filter(([name]) => !parameters.has(name))
  const unexpected = others.filter(([name]) => !HARMLESS.some((pattern) => pattern.test(name)))
  if (unexpected.length > 0) {
    const names = listed(unexpected.map(([, tensor]) => tensor.name))
    throw fail('unexpected-parameter', `${names}: a BERT of this shape has no place for that`)
  }
  return { parameters, leftOut: others.map(([, tensor]) => tensor.name) }
}

/** The first of some names, and how many more there are. */
function listed(names: readonly string[]): string {
  const first = names.slice(0, 3).map(quoted)
  const more = names.length - first.length
  return more > 0 ? `${first.join(', ')} and ${more} more` : first.join(', ')
}
