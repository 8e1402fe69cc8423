import type { NamedTensor } from '@valuecsv/checkpoints'
import { ValueCsvError } from '@valuecsv/errors'
import type { BertConfig, Head } from '../bert-config.ts'
import { areFinite } from './are-finite.ts'
import { bertParameterShapes, type ParameterShape } from './bert-parameter-shapes.ts'
import { byCanonicalName } from './canonical-name.ts'

/** All parameters of a BERT with its head, by Hugging Face name, in the order of the network. */
export type BertParameters = ReadonlyMap<string, NamedTensor>

export interface BertParametersOptions {
  readonly head: Head
  /** The number of outputs. */
  readonly labels: number
  /** Uniform numbers in [0, 1) for parameters that the checkpoint does not bring. */
  readonly random: () => number
  /** What error messages call the checkpoint. Default `checkpoint`. */
  readonly file?: string
}

/** A normal number by the method of Box and Muller, cut at two deviations. */
function truncatedNormal(random: () => number): number {
  for (;;) {
    const value = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    if (Math.abs(value) <= 2) return value
  }
}

function start({ name, shape, start }: ParameterShape, deviation: number, random: () => number): NamedTensor {
  const data = new Float32Array(shape.reduce((product, size) => product * size, 1))
  if (start === 'ones') data.fill(1)
  if (start === 'normal') for (let i = 0; i < data.length; i++) data[i] = deviation * truncatedNormal(random)
  return { name, shape, data }
}

/** Whether a parameter begins at random: one of the head that the checkpoint lacks, or of a classifier with other outputs. */
function startsAnew(name: string, isThere: boolean): boolean {
  return name.startsWith('classifier.') || (name.startsWith('bert.pooler.') && !isThere)
}

/**
 * The parameters for `config` out of a checkpoint's tensors; the classifier and the pooler start at random where the
 * checkpoint lacks them. A checkpoint with another classifier (other outputs) starts with a new one. Errors:
 * `encoder/missing-parameter`, `encoder/wrong-shape`, `encoder/not-finite` and `encoder/parameter-twice` name the checkpoint and
 * the parameter.
 */
export function bertParameters(
  tensors: ReadonlyMap<string, NamedTensor>,
  config: BertConfig,
  { head, labels, random, file = 'checkpoint' }: BertParametersOptions,
): BertParameters {
  const byName = byCanonicalName(tensors, file)
  const parameters = new Map<string, NamedTensor>()
  for (const shape of bertParameterShapes(config, head, labels)) {
    const { name } = shape
    const tensor = byName.get(name)
    const fits = tensor !== undefined && `${tensor.shape}` === `${shape.shape}`
    if (fits && !areFinite(tensor.data)) {
      throw new ValueCsvError('encoder/not-finite', `${file}: "${name}" has numbers that are not finite`)
    }
    if (fits) parameters.set(name, { ...tensor, name })
    else if (startsAnew(name, tensor !== undefined)) parameters.set(name, start(shape, config.initializerRange, random))
    else if (tensor === undefined) {
      throw new ValueCsvError('encoder/missing-parameter', `${file} has no "${name}", which config.json asks for`)
    } else {
      throw new ValueCsvError(
        'encoder/wrong-shape',
        `${file}: "${name}" has the shape [${tensor.shape}], config.json asks for [${shape.shape}]`,
      )
    }
  }
  return parameters
}

/** Random parameters in BERT's own way of starting: normal with the config's deviation, biases zero, scales one. */
export function randomBertParameters(config: BertConfig, options: BertParametersOptions): BertParameters {
  const shapes = bertParameterShapes(config, options.head, options.labels)
  return new Map(shapes.map((shape) => [shape.name, start(shape, config.initializerRange, options.random)]))
}
