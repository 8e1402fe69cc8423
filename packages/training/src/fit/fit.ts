import { type BertConfig, type BertParameters, inferenceModel } from '@valuecsv/encoder'
import { ValueCsvError } from '@valuecsv/errors'
import { type LabelMatrix, labelMatrix, randomGenerator } from '@valuecsv/metrics'
import type { Runtime } from '@valuecsv/runtime'
import { cropText } from '../batches/crop-text.ts'
import { planEpoch } from '../batches/plan-epoch.ts'
import { positiveWeights } from '../batches/positive-weights.ts'
import { trainingBatch } from '../batches/training-batch.ts'
import { placeSeed } from '../place-seed.ts'
import type { Recipe } from '../recipe/recipe.ts'
import { startState, type TrainingState } from '../state/training-state.ts'
import { updateAverages } from '../state/update-averages.ts'
import { createTrainingStep } from '../step/training-step.ts'
import { predictLogits } from '../validation/predict-logits.ts'
import { NO_FIGURES, validationFigures } from '../validation/validation-figures.ts'
import { classifierParameters } from './classifier-parameters.ts'
import { checkTexts, type FitTexts } from './fit-texts.ts'
import { isBestEpoch } from './is-best-epoch.ts'
import { type FinishedEpoch, PROGRESS_AT_START, type TrainingProgress } from './training-progress.ts'
import type { TrainingStore } from './training-store.ts'

/** What a training tells while it runs. */
export type FitEvent =
  | { readonly type: 'resumed'; readonly step: number; readonly epoch: number }
  | {
      readonly type: 'step'
      readonly step: number
      readonly steps: number
      readonly epoch: number
      readonly tokens: number
      readonly loss: number
      readonly gradientNorm: number
    }
  | { readonly type: 'epoch'; readonly finished: FinishedEpoch; readonly best: boolean }

export interface FitOptions {
  readonly config: BertConfig
  readonly recipe: Recipe
  readonly seed: number
  readonly paddingId: number
  /** Must write outputs in place: `createNodeRuntime({ workers: 0 })`. */
  readonly runtime: Runtime
  readonly store: TrainingStore
  /**
   * Which epoch's parameters are kept. `last` goes through all epochs whatever the validation says, and needs no
   * validation texts. Default `best`.
   */
  readonly keep?: 'best' | 'last'
  /** Steps between two saves of the state; each epoch saves as well. Default 100. */
  readonly saveEverySteps?: number
  /** Saves the state, then ends with the error `training/interrupted`. */
  readonly signal?: AbortSignal | undefined
  readonly onEvent?: ((event: FitEvent) => void) | undefined
}

export interface FitResult {
  /** The parameters of the epoch that is kept. */
  readonly parameters: BertParameters
  readonly history: readonly FinishedEpoch[]
  /** From 1. */
  readonly bestEpoch: number
}

/**
 * Trains from `parameters`, or goes on where `store` was left: the same seed gives the same weights to the bit, whether
 * or not the run was stopped in between. Errors: `training/diverged`, `training/interrupted`, `training/no-texts`,
 * `training/unreadable` for a state of other parameters.
 */
export async function fit(parameters: BertParameters, texts: FitTexts, options: FitOptions): Promise<FitResult> {
  const { recipe, store, seed, onEvent, signal } = options
  const keepLast = options.keep === 'last'
  checkTexts(keepLast ? { train: texts.train } : texts)
  const saved = await store.load()
  if (saved) checkParameters(saved.state, parameters)
  const state = saved?.state ?? startState(parameters)
  let progress = saved?.progress ?? PROGRESS_AT_START
  if (saved !== undefined && progress.epoch < recipe.epochs) {
    onEvent?.({ type: 'resumed', step: state.step, epoch: progress.epoch + 1 })
  }

  const lengths = texts.train.map(({ ids }) => Math.min(ids.length, recipe.maxTokens))
  const steps = Math.ceil(lengths.length / recipe.batchTexts) * recipe.epochs
  const labels = texts.train[0]!.labels.length
  const truth = labelMatrix(texts.validation.map((text) => text.labels))
  const balance = recipe.classBalance === 0 ? undefined : positiveWeights(texts.train, recipe.classBalance)
  const step = await createTrainingStep(options.runtime, { ...options, labels, steps, positiveWeights: balance })
  try {
    while (progress.epoch < recipe.epochs && (keepLast || !outOfPatience(progress, recipe))) {
      const { epoch } = progress
      const batches = planEpoch(lengths, { ...recipe, seed, epoch })
      for (const indices of batches.slice(progress.batch)) {
        if (signal?.aborted) await interrupt(store, state, progress)
        const batch = trainingBatch(
          indices.map((index) => {
            // A generator for each text and epoch, so that a resumed epoch crops as the interrupted one.
            const random = randomGenerator(placeSeed(seed, [1_000_003, epoch], [100_003, index]))
            return cropText(texts.train[index]!, recipe.maxTokens, random)
          }),
        )
        const { loss, gradientNorm } = await step.run(state, batch)
        if (recipe.averaging > 0) updateAverages(state, recipe.averaging)
        progress = { ...progress, batch: progress.batch + 1, lossSum: progress.lossSum + loss }
        const { tokens } = batch
        onEvent?.({ type: 'step', step: state.step, steps, epoch: epoch + 1, tokens, loss, gradientNorm })
        if (state.step % (options.saveEverySteps ?? 100) === 0) await store.save(state, progress)
        // The step blocks the thread; signals and timers get their turn here.
        await new Promise((resolve) => setTimeout(resolve))
      }
      const finished = await finishEpoch(state, progress, texts, truth, options)
      const best = !keepLast && isBestEpoch(finished, progress.history, recipe.monitor)
      const kept = keepLast || best
      if (kept) await store.saveBest(classifierParameters(state, recipe))
      progress = {
        epoch: epoch + 1,
        batch: 0,
        lossSum: 0,
        history: [...progress.history, finished],
        bestEpoch: kept ? finished.epoch : progress.bestEpoch,
      }
      await store.save(state, progress)
      onEvent?.({ type: 'epoch', finished, best })
    }
  } finally {
    await step.release()
  }
  return { parameters: await store.loadBest(), history: progress.history, bestEpoch: progress.bestEpoch! }
}

/** A state has the parameters that training began with, whatever wrote it. */
function checkParameters(state: TrainingState, parameters: BertParameters): void {
  const names = new Set([...state.parameters.keys(), ...parameters.keys()])
  const other = [...names].find(
    (name) => String(state.parameters.get(name)?.shape) !== String(parameters.get(name)?.shape),
  )
  if (other === undefined) return
  const shapeOf = (shape: readonly number[] | undefined) => (shape ? `[${shape}]` : 'not there')
  const [found, expected] = [state, { parameters }].map((each) => shapeOf(each.parameters.get(other)?.shape))
  throw new ValueCsvError('training/unreadable', `The saved state: ${other} is ${found}, expected ${expected}`, {
    hint: 'Delete the folder of the state and train anew.',
  })
}

async function interrupt(store: TrainingStore, state: TrainingState, progress: TrainingProgress): Promise<never> {
  await store.save(state, progress)
  throw new ValueCsvError('training/interrupted', `Stopped after step ${state.step}; the state is saved`, {
    hint: 'Run the same command with --resume to go on.',
  })
}

async function finishEpoch(
  state: TrainingState,
  progress: TrainingProgress,
  texts: FitTexts,
  truth: LabelMatrix,
  { config, recipe, runtime, paddingId, store, signal }: FitOptions,
): Promise<FinishedEpoch> {
  const epoch = { epoch: progress.epoch + 1, loss: progress.lossSum / progress.batch }
  if (texts.validation.length === 0) return { ...epoch, ...NO_FIGURES }
  const model = inferenceModel(config, classifierParameters(state, recipe), { head: recipe.head, precision: 'fp32' })
  const ids = texts.validation.map((text) => text.ids)
  const logits = await predictLogits(runtime, model, ids, { paddingId, labels: truth.labels, signal }).catch(
    (cause) => {
      if (signal?.aborted) return interrupt(store, state, progress)
      throw cause
    },
  )
  return { ...epoch, ...validationFigures(truth, logits, recipe.batchTexts) }
}

function outOfPatience({ epoch, bestEpoch }: TrainingProgress, { patience }: Recipe): boolean {
  return bestEpoch !== undefined && epoch - bestEpoch >= patience
}
