import { join } from 'node:path'
import { randomGenerator, shuffle } from '@valuecsv/metrics'
import { createTokenizer, type Tokenizer } from '@valuecsv/tokenizer'
import { encodeTrainingTexts } from '../batches/encode-training-texts.ts'
import { startParameters } from '../fit/classifier-parameters.ts'
import { checkTexts, type FitTexts } from '../fit/fit-texts.ts'
import type { QuantizeEncoderOptions } from '../folder/quantize-encoder.ts'
import { lowerCaseOf } from '../lower-case-of.ts'
import { placeSeed } from '../place-seed.ts'
import { checkRecipe } from '../recipe/parse-recipe.ts'
import type { Recipe } from '../recipe/recipe.ts'
import { checkBase } from '../start/check-base.ts'
import { checkDetails } from '../start/check-details.ts'
import { SOFT_TARGET_FOLDS, softTargets } from '../start/soft-targets.ts'
import { startWarnings } from '../start/start-warnings.ts'
import { trainingFolds } from '../start/training-folds.ts'
import type { TrainingData } from '../training-data.ts'
import { STATE_FOLDER } from './folders/check-out-folder.ts'
import { prepareOutFolder } from './folders/prepare-out-folder.ts'
import { recordOf } from './record-of.ts'
import { claimState } from './state/claim-state.ts'
import { trainingFingerprint } from './state/fingerprint.ts'
import { withLock } from './state/with-lock.ts'
import type { TrainingOptions } from './training-options.ts'

/** All that a training needs before its first step. */
export interface PreparedTraining {
  /** What is recorded of the evaluator. */
  readonly details: QuantizeEncoderOptions
  /** The base's, with case as the recipe says. */
  readonly tokenizer: Tokenizer
  readonly stateFolder: string
}

/** A training that can begin. */
export interface ReadyTraining extends PreparedTraining {
  /** Locks the folder of the state, makes what lies there that of this training, and trains. Errors: those of `withLock` and `claimState`. */
  readonly run: <Result>(train: () => Promise<Result>) => Promise<Result>
}

/**
 * Checks recipe, base model, texts, options and folder before anything is written. Errors: those of `checkRecipe`,
 * `checkBase`, `createTokenizer`, `checkTexts`, `trainingFolds`, `startParameters`, `checkDetails` and `prepareOutFolder`.
 */
export async function prepareTraining(options: TrainingOptions): Promise<ReadyTraining> {
  const { base, data, recipe, seed = 0, out, runtime, signal, onEvent } = options
  checkRecipe(recipe)
  const lowerCase = recipe.lowerCase ?? lowerCaseOf(base)
  const tokenizer = createTokenizer({ vocabulary: base.vocabulary, lowerCase, file: `${base.name}/vocab.txt` })
  checkBase(base, recipe)
  const details = {
    ...recordOf(options, [`Dataset: ${data.dataset.name}`, `Base model: ${base.name}`]),
    ...{ base, data, recipe, seed, lowerCase, runtime, signal },
  }
  checkDetails(details)
  checkTexts(data)
  checkFolds(data, recipe, seed)
  // Weights that do not fit config.json are told before anything is written.
  startParameters(base, recipe, 1, seed)
  const resume = options.resume ?? false
  await prepareOutFolder(out, resume)
  for (const warning of startWarnings(base, tokenizer, data, recipe)) onEvent?.({ type: 'warning', ...warning })
  const stateFolder = join(out, STATE_FOLDER)
  return {
    details,
    tokenizer,
    stateFolder,
    run: (train) =>
      withLock(stateFolder, signal, async () => {
        await claimState(stateFolder, resume, trainingFingerprint(recipe, seed, base, data, lowerCase))
        return train()
      }),
  }
}

/** The texts of the two parts as training reads them; the training part with soft targets where the recipe has them. */
export async function encodeParts(
  { train, validation }: Pick<TrainingData, 'train' | 'validation'>,
  { details: { recipe, seed, signal }, tokenizer }: PreparedTraining,
): Promise<FitTexts> {
  const { maxTokens, crop, softTargets: share } = recipe
  const encoded = encodeTrainingTexts(train, tokenizer, crop === 'random' ? Number.POSITIVE_INFINITY : maxTokens)
  const texts: FitTexts = {
    train: share === 0 ? encoded : await softTargets(encoded, train, { share, seed, signal }),
    validation: encodeTrainingTexts(validation, tokenizer, maxTokens),
  }
  return recipe.batching === 'shuffled-once' ? shuffledOnce(texts, seed) : texts
}

/** Each part in an order of its own, from the seed: that of a file may follow from what its texts are like. */
function shuffledOnce({ train, validation }: FitTexts, seed: number): FitTexts {
  const inAnyOrder = <T>(texts: readonly T[], part: number) =>
    shuffle([...texts], randomGenerator(placeSeed(seed, [1_000_003, part])))
  return { train: inAnyOrder(train, 0), validation: inAnyOrder(validation, 1) }
}

/** Throws as `trainingFolds` does where there are fewer texts than folds, or all of them are equal; of what soft targets are made, too. */
function checkFolds({ train, validation }: TrainingData, { folds, softTargets: share }: Recipe, seed: number): void {
  const all = [...train, ...validation]
  const foldOf = folds > 1 ? trainingFolds(all, { folds, seed }) : undefined
  if (share === 0) return
  if (foldOf === undefined) trainingFolds(train, { folds: SOFT_TARGET_FOLDS, seed })
  for (const fold of new Set(foldOf)) {
    const kept = all.filter((_, index) => foldOf![index] !== fold)
    trainingFolds(kept, { folds: SOFT_TARGET_FOLDS, seed })
  }
}
