import {
  type BertConfig,
  type Loss,
  stateNames,
  type TrainingModel,
  trainingModel,
  WORD_EMBEDDINGS,
} from '@valuecsv/encoder'
import { ValueCsvError } from '@valuecsv/errors'
import type { Runtime, Tensor } from '@valuecsv/runtime'
import type { TrainingBatch } from '../batches/training-batch.ts'
import type { Recipe } from '../recipe/recipe.ts'
import { gatherRows, type ParameterBuffers, scatterRows, type TrainingState } from '../state/training-state.ts'
import { fillDropoutMask } from './dropout-mask.ts'
import { embeddingRows } from './embedding-rows.ts'
import { learningRateShare } from './learning-rate.ts'
import { rateFactor } from './rate-factor.ts'

export interface TrainingStepOptions {
  readonly config: BertConfig
  readonly recipe: Recipe
  readonly labels: number
  readonly seed: number
  /** How much a positive of each label counts against a negative, in label order; default all 1. */
  readonly positiveWeights?: readonly number[] | undefined
  /** Steps of the whole training, for the learning rate's schedule. */
  readonly steps: number
}

/** What a step tells. */
export interface StepResult {
  readonly loss: number
  readonly gradientNorm: number
}

/** Runs steps of one training; changes the state that it is given. */
export interface TrainingStep {
  run(state: TrainingState, batch: TrainingBatch): Promise<StepResult>
  release(): Promise<void>
}

const parts = ['value', 'first', 'second'] as const

/**
 * The training step on a runtime that writes outputs in place. New state is written into a second set of buffers, which
 * then change places with the first, so that a step never reads what it writes. A loss or gradient that is not a number
 * is an error (`training/diverged`) that names the step, and leaves the state as it was.
 */
export async function createTrainingStep(runtime: Runtime, options: TrainingStepOptions): Promise<TrainingStep> {
  const { config, recipe, labels, seed, steps } = options
  const graph = trainingModel(
    {
      ...config,
      hiddenDropout: recipe.hiddenDropout ?? config.hiddenDropout,
      attentionDropout: recipe.attentionDropout ?? config.attentionDropout,
    },
    {
      head: recipe.head,
      labels,
      classifierDropout: recipe.classifierDropout,
      decayEverything: recipe.decayEverything,
      firstDecay: recipe.firstDecay,
      secondDecay: recipe.secondDecay,
      epsilon: recipe.epsilon,
      loss: lossOf(recipe, options.positiveWeights),
      rateFactor: (name) => rateFactor(name, config, recipe),
      ...(recipe.labelWeights === null ? {} : { labelWeights: recipe.labelWeights }),
      ...(recipe.maxGradientNorm === null ? {} : { maxGradientNorm: recipe.maxGradientNorm }),
    },
  )
  const session = await runtime.createSession(graph.model, { device: 'cpu' })
  const rowsOf = embeddingRows(recipe)
  const spare = new Map<string, ParameterBuffers>()

  function spareBuffers(state: TrainingState): Map<string, ParameterBuffers> {
    if (spare.size === 0) {
      for (const [name, { shape, value }] of state.parameters) {
        if (!graph.trained.has(name) || (rowsOf && name === WORD_EMBEDDINGS)) continue
        const [a, b, c] = parts.map(() => new Float32Array(value.length)) as [Float32Array, Float32Array, Float32Array]
        spare.set(name, { shape, value: a, first: b, second: c })
      }
    }
    return spare
  }

  return {
    async run(state, batch) {
      const rows = rowsOf?.(state, batch)
      const feeds = {
        ...scalars(recipe, state.step, steps, batch, labels),
        ...batchFeeds(state, batch, { rows, trained: graph.trained }),
        ...maskFeeds(graph, batch, seed, state.step),
      }
      const into: Record<string, Tensor> = {}
      for (const [name, buffers] of spareBuffers(state)) Object.assign(into, bufferTensors(name, buffers, 'new:'))
      const results = await session.run(feeds, { into })
      const loss = number(results.loss!)
      const gradientNorm = number(results.gradient_norm!)
      if (!Number.isFinite(loss) || !Number.isFinite(gradientNorm)) {
        throw new ValueCsvError(
          'training/diverged',
          `Step ${state.step + 1}: the loss is ${loss} and the norm of its gradient ${gradientNorm}, expected numbers`,
          { hint: 'Try a smaller learning rate, or clip gradients with maxGradientNorm.' },
        )
      }
      for (const [name, buffers] of spare) swap(state.parameters.get(name)!, buffers)
      if (rows && graph.trained.has(WORD_EMBEDDINGS)) scatterRows(state, rows, changedRows(results))
      state.step += 1
      return { loss, gradientNorm }
    },
    release: () => session.release(),
  }
}

function number({ data }: Tensor): number {
  return Number(data[0])
}

function swap(a: ParameterBuffers, b: ParameterBuffers): void {
  for (const part of parts) [a[part], b[part]] = [b[part], a[part]]
}

function changedRows(results: Record<string, Tensor>) {
  const names = stateNames(WORD_EMBEDDINGS)
  const data = (part: (typeof parts)[number]) => results[`new:${names[part]}`]!.data as Float32Array
  return { value: data('value'), first: data('first'), second: data('second') }
}

function bufferTensors(name: string, buffers: ParameterBuffers, prefix = ''): Record<string, Tensor> {
  const names = stateNames(name)
  return Object.fromEntries(
    parts.map((part) => [`${prefix}${names[part]}`, { type: 'float32', dims: buffers.shape, data: buffers[part] }]),
  )
}

function scalar(value: number): Tensor {
  return { type: 'float32', dims: [], data: Float32Array.of(value) }
}

function lossOf(
  { loss, negativeFocus, probabilityMargin }: Recipe,
  positiveWeights: readonly number[] | undefined,
): Loss {
  if (loss === 'asymmetric') return { kind: loss, negativeFocus, probabilityMargin }
  if (loss === 'softmax-cross-entropy') return { kind: loss }
  return { kind: loss, ...(positiveWeights === undefined ? {} : { positiveWeights }) }
}

/** The numbers that change from step to step, so that the graph need not know the schedule. */
function scalars(recipe: Recipe, step: number, steps: number, batch: TrainingBatch, labels: number) {
  const { firstDecay, secondDecay, weightDecay, learningRate } = recipe
  const rate = learningRate * learningRateShare(step, steps, recipe)
  const done = step + 1
  return {
    loss_scale: scalar(1 / (batch.texts * labels)),
    step_size: scalar((rate * (1 - firstDecay)) / (1 - firstDecay ** done)),
    second_moment_scale: scalar(Math.sqrt((1 - secondDecay) / (1 - secondDecay ** done))),
    decay: scalar(1 - rate * weightDecay),
  }
}

interface FeedOptions {
  /** The rows of the word embeddings that are fed, ascending; `undefined` is all. */
  readonly rows: Int32Array | undefined
  readonly trained: ReadonlySet<string>
}

function batchFeeds(
  state: TrainingState,
  batch: TrainingBatch,
  { rows, trained }: FeedOptions,
): Record<string, Tensor> {
  const feeds: Record<string, Tensor> = {
    positions: batch.positions,
    text_of: batch.textOf,
    token_at: batch.tokenAt,
    attention_mask: batch.attentionMask,
    labels: batch.labels,
  }
  for (const [name, kept] of state.parameters) {
    const buffers = rows && name === WORD_EMBEDDINGS ? gatherRows(state, rows) : kept
    const { [name]: value, ...moments } = bufferTensors(name, buffers)
    feeds[name] = value!
    if (trained.has(name)) Object.assign(feeds, moments)
  }
  return { ...feeds, token_rows: tokenRows(batch, rows) }
}

/** Which of the rows that are fed each token is. */
function tokenRows({ rows: own, tokenRows: ofOwn }: TrainingBatch, rows: Int32Array | undefined): Tensor {
  if (rows === own) return ofOwn
  const indexOf = new Map(Array.from(rows ?? [], (row, index) => [row, index]))
  const places = BigInt64Array.from(own, (row) => BigInt(indexOf.get(row) ?? row))
  return { type: 'int64', dims: ofOwn.dims, data: (ofOwn.data as BigInt64Array).map((row) => places[Number(row)]!) }
}

function maskFeeds(graph: TrainingModel, batch: TrainingBatch, seed: number, step: number): Record<string, Tensor> {
  const sizes: Record<string, number> = { batch: batch.texts, length: batch.length, tokens: batch.tokens }
  return Object.fromEntries(
    graph.masks.map(({ name, shape, rate }, index) => {
      const dims = shape.map((size) => (typeof size === 'number' ? size : sizes[size]!))
      const data = new Uint8Array(dims.reduce((product, size) => product * size, 1))
      fillDropoutMask(data, { rate, seed, step, index })
      return [name, { type: 'uint8', dims, data }]
    }),
  )
}
