import { rm } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { bertParameters } from '@valuecsv/encoder'
import { ValueCsvError } from '@valuecsv/errors'
import type { Manifest } from '@valuecsv/evaluator'
import { writeModelFolder } from '@valuecsv/evaluator/node'
import { randomGenerator } from '@valuecsv/metrics'
import type { Runtime } from '@valuecsv/runtime'
import { createTokenizer } from '@valuecsv/tokenizer'
import type { BaseModel } from '../base-model.ts'
import { encodeTrainingTexts } from '../batches/encode-training-texts.ts'
import { type FitEvent, type FitResult, fit } from '../fit/fit.ts'
import { finishEvaluator } from '../folder/finish-evaluator.ts'
import type { Recipe } from '../recipe/recipe.ts'
import type { TrainingData } from '../training-data.ts'
import { folderStore } from './folder-store.ts'
import { prepareOutFolder, STATE_FOLDER } from './prepare-out-folder.ts'

export interface TrainEvaluatorOptions {
  readonly base: BaseModel
  readonly data: TrainingData
  readonly recipe: Recipe
  /** Default 0. */
  readonly seed?: number
  /** The folder for the evaluator; while it trains, its state is in `.training` inside. */
  readonly out: string
  /** Goes on with the interrupted training in `out`, which must be there; otherwise `out` must be new or empty. Default false. */
  readonly resume?: boolean
  /** Name of the evaluator in its manifest and card. Default the name of the folder `out`. */
  readonly name?: string
  /** SPDX expression of the weights' licence. Default `NOASSERTION`: nothing is said. */
  readonly licence?: string
  /** One line for each work that must be named. Default: the dataset and the base model by name. */
  readonly attribution?: readonly string[]
  /** A runtime that writes outputs in place: `createNodeRuntime({ workers: 0 })`. */
  readonly runtime: Runtime
  readonly saveEverySteps?: number
  readonly signal?: AbortSignal
  readonly onEvent?: (event: FitEvent) => void
}

export interface TrainedEvaluator {
  readonly manifest: Manifest
  readonly history: FitResult['history']
  /** From 1. */
  readonly bestEpoch: number
}

/**
 * Trains an evaluator and writes its model folder; started again with `resume` it goes on to the same weights. Errors:
 * those of `fit`, `finishEvaluator` and `prepareOutFolder`; `training/state-exists` and `training/other-training`.
 */
export async function trainEvaluator(options: TrainEvaluatorOptions): Promise<TrainedEvaluator> {
  const { base, data, recipe, seed = 0, out, runtime, saveEverySteps, signal, onEvent } = options
  const stateFolder = join(out, STATE_FOLDER)
  await prepareOutFolder(out, options.resume ?? false)
  const store = folderStore(stateFolder, {
    ...Object.fromEntries(Object.entries(recipe).map(([key, value]) => [key, JSON.stringify(value)])),
    seed: String(seed),
    base: base.digest,
    dataset: data.dataset.sha256,
    split: data.split.sha256,
  })
  if (!options.resume && (await store.load()) !== undefined) {
    throw new ValueCsvError('training/state-exists', `${stateFolder} holds a training that was not finished.`, {
      hint: 'Go on with --resume, or delete that folder to start anew.',
    })
  }
  const lowerCase = recipe.lowerCase ?? base.tokenizerConfig.do_lower_case === true
  const tokenizer = createTokenizer({ vocabulary: base.vocabulary, lowerCase, fileName: `${base.name}/vocab.txt` })
  const texts = {
    train: encodeTrainingTexts(data.train, tokenizer, recipe.maxTokens),
    validation: encodeTrainingTexts(data.validation, tokenizer, recipe.maxTokens),
  }
  const random = randomGenerator(seed)
  const labels = texts.train[0]?.labels.length ?? 0
  const start = bertParameters(base.tensors, base.config, {
    head: recipe.head,
    labels,
    random: random.uniform,
    source: base.name,
  })
  const { parameters, history, bestEpoch } = await fit(start, texts, {
    config: base.config,
    recipe,
    seed,
    paddingId: tokenizer.special.pad,
    runtime,
    store,
    ...(saveEverySteps === undefined ? {} : { saveEverySteps }),
    signal,
    onEvent,
  })
  const content = await finishEvaluator(parameters, {
    name: options.name ?? basename(resolve(out)),
    base,
    data,
    recipe,
    seed,
    lowerCase,
    licence: options.licence ?? 'NOASSERTION',
    attribution: options.attribution ?? [`Dataset: ${data.dataset.name}`, `Base model: ${base.name}`],
    runtime,
    ...(signal === undefined ? {} : { signal }),
  })
  const manifest = await writeModelFolder(out, content)
  await rm(stateFolder, { recursive: true, force: true })
  return { manifest, history, bestEpoch }
}
