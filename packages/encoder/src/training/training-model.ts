import { type Dimension, differentiate, encodeModel, GraphBuilder, gather, gemm, type Value } from '@valuecsv/onnx'
import { bertClassifier } from '../bert/bert-classifier.ts'
import type { DropoutKind } from '../bert/bert-context.ts'
import { tokenPlaces } from '../bert/token-places.ts'
import type { BertConfig, Head } from '../bert-config.ts'
import { bertParameterShapes, type ParameterShape, WORD_EMBEDDINGS } from '../parameters/bert-parameter-shapes.ts'
import { classificationLoss, type Loss, outputsOf } from './classification-loss.ts'
import { clipGradients, gradientNorm } from './clip-gradients.ts'
import { multipliedRate, type OptimizerConstants, optimizerUpdate } from './optimizer-update.ts'

/** A dropout mask that each step feeds: uint8, 1 keeps an element. */
export interface DropoutMask {
  readonly name: string
  readonly kind: DropoutKind
  /** Sizes that a batch decides stand by name: `batch`, `length`, `tokens` (those of all its texts, without padding). */
  readonly shape: readonly (number | string)[]
  /** Probability that an element is dropped. */
  readonly rate: number
}

export interface TrainingModelOptions extends OptimizerConstants {
  readonly head: Head
  readonly labels: number
  /** Probability that the classifier's input is dropped; those inside the encoder stand in the config. */
  readonly classifierDropout: number
  /** Default binary cross-entropy. */
  readonly loss?: Loss
  /** Weight of each label's loss, in label order; default all 1. */
  readonly labelWeights?: readonly number[]
  /** Largest common norm of the gradients; `undefined` does not clip. */
  readonly maxGradientNorm?: number
  /** Whether biases and LayerNorms decay too, as in the original. */
  readonly decayEverything: boolean
  /** What a parameter's learning rate is multiplied with, by its name; 0 leaves it as it is. Default 1 for all. */
  readonly rateFactor?: (parameter: string) => number
}

export interface TrainingModel {
  /** The bytes of the ONNX graph: forward, loss, backward, clipping and optimizer in one. */
  readonly model: Uint8Array
  readonly parameters: readonly ParameterShape[]
  /** Names of the parameters that a step changes: those whose learning rate is not multiplied with 0. */
  readonly trained: ReadonlySet<string>
  readonly masks: readonly DropoutMask[]
}

/** Names of a parameter's three states among the inputs; the outputs have `new:` before them. */
export function stateNames(parameter: string) {
  return { value: parameter, first: `first:${parameter}`, second: `second:${parameter}` } as const
}

/**
 * One training step as an ONNX graph.
 *
 * Inputs: int64 `token_rows` `[tokens]` (the row of each token in the fed word embeddings), `positions` `[tokens]`,
 * `text_of` `[tokens]`, `token_at` `[batch, length]` (which token stands at each place; any where none does),
 * `attention_mask` `[batch, length]`, float32 `labels` `[batch, labels]`, the masks, the scalars `loss_scale`, `step_size`,
 * `second_moment_scale`, `decay`, and for each parameter its value and, where it is trained, its moments. The word
 * embeddings have any number of rows, so that a step can be fed all of them or only those that the batch touches.
 * Outputs: `loss`, `gradient_norm`, `logits`, and the new state of each parameter that is trained.
 */
export function trainingModel(config: BertConfig, options: TrainingModelOptions): TrainingModel {
  const graph = new GraphBuilder()
  const { loss: kind = { kind: 'binary-cross-entropy' }, labelWeights } = options
  const parameters = bertParameterShapes(config, options.head, outputsOf(kind, options.labels))
  const shape = ['batch', 'length']
  const inputIds = graph.input('token_rows', 'int64', ['tokens'])
  const positions = graph.input('positions', 'int64', ['tokens'])
  const textOf = graph.input('text_of', 'int64', ['tokens'])
  const tokenAt = graph.input('token_at', 'int64', shape)
  const attentionMask = graph.input('attention_mask', 'int64', shape)
  const mask = graph.node('Cast', [attentionMask], [{ type: 'float32', shape }], { attributes: { to: 1 } })[0]!
  const { rateFactor = () => 1 } = options
  const trained = new Set(parameters.map(({ name }) => name).filter((name) => rateFactor(name) > 0))
  const values = new Map(parameters.map((parameter) => [parameter.name, stateInput(graph, parameter, 'value')]))
  const value = (name: string) => values.get(name)!
  const { masks, dropoutFactor } = dropouts(graph, config, options.classifierDropout)
  const { logits } = bertClassifier({
    graph,
    config,
    head: options.head,
    layout: 'rows',
    inputIds,
    positions,
    // Linear maps are most of the work, and none of it is done for padding.
    places: tokenPlaces(graph, { tokenAt, textOf, positions, mask }, config.attentionHeads),
    mask,
    parameter: value,
    embedding: (ids, name) => gather(graph, value(name), ids),
    linear: (x, name) => gemm(graph, x, value(`${name}.weight`), { transposeB: true, bias: value(`${name}.bias`) }),
    dropoutFactor,
  })
  const targets = graph.input('labels', 'float32', ['batch', options.labels])
  const scale = graph.input('loss_scale', 'float32', [])
  const loss = classificationLoss(graph, logits, targets, { loss: kind, labelWeights, scale })
  const changing = parameters.filter(({ name }) => trained.has(name))
  const gradients = differentiate(
    graph,
    loss,
    changing.map(({ name }) => value(name)),
  )
  const norm = gradientNorm(graph, gradients)
  const { maxGradientNorm } = options
  const clipped = maxGradientNorm === undefined ? gradients : clipGradients(graph, gradients, norm, maxGradientNorm)
  const scalars = {
    stepSize: graph.input('step_size', 'float32', []),
    secondMomentScale: graph.input('second_moment_scale', 'float32', []),
    decay: graph.input('decay', 'float32', []),
  }
  graph.output('loss', loss)
  graph.output('gradient_norm', norm)
  graph.output('logits', logits)
  changing.forEach((parameter, index) => {
    const { name } = parameter
    const first = stateInput(graph, parameter, 'first')
    const second = stateInput(graph, parameter, 'second')
    const next = optimizerUpdate(graph, { value: value(name), first, second }, clipped[index]!, {
      scalars: multipliedRate(graph, scalars, rateFactor(name)),
      constants: options,
      decays: options.decayEverything || !/(LayerNorm\.weight|\.bias)$/.test(name),
    })
    const names = stateNames(name)
    graph.output(`new:${names.value}`, next.value)
    graph.output(`new:${names.first}`, next.first)
    graph.output(`new:${names.second}`, next.second)
  })
  return { model: encodeModel(graph.model()), parameters, trained, masks }
}

function stateInput(graph: GraphBuilder, { name, shape }: ParameterShape, part: 'value' | 'first' | 'second'): Value {
  const dims = name === WORD_EMBEDDINGS ? ['rows', shape[1]!] : shape
  return graph.input(stateNames(name)[part], 'float32', dims)
}

/** Dropout by fed masks: deterministic, and cheaper than ONNX's own, which keeps a mask for the way back as well. */
function dropouts(graph: GraphBuilder, config: BertConfig, classifierDropout: number) {
  const rates = { hidden: config.hiddenDropout, attention: config.attentionDropout, classifier: classifierDropout }
  const masks: DropoutMask[] = []
  const dropoutFactor = (shape: readonly Dimension[], kind: DropoutKind): Value | undefined => {
    const rate = rates[kind]
    if (rate === 0) return undefined
    const name = `dropout_${masks.length}`
    masks.push({ name, kind, shape, rate })
    const kept = graph.input(name, 'uint8', shape)
    // One pass that turns 0 and 1 into 0 and the scale.
    const inputs = [kept, graph.scalar(1 / (1 - rate))]
    return graph.node('DequantizeLinear', inputs, [{ type: 'float32', shape }])[0]!
  }
  return { masks, dropoutFactor }
}
