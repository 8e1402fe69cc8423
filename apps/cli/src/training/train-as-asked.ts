import { NGRAM_RECIPES } from '@valuecsv/training'
import { readRecipe, trainNgramEvaluator } from '@valuecsv/training/node'
import type { Context } from '../context.ts'
import { usageError } from '../errors/usage-error.ts'
import { runTraining } from './run-training.ts'
import { trainingData } from './training-data.ts'
import type { TrainingOutcome } from './training-outcome.ts'
import { recordOf, type TrainingSettings } from './training-settings.ts'
import { createTrainingTeller } from './training-teller.ts'

/** Options that only some recipes have a use for, as they are on the command line. */
const ENCODER_FLAGS = {
  ...{ base: '--base', epochs: '--epochs', resume: '--resume' },
  ...{ keepPredictions: '--keep-predictions', keepFp32: '--keep-fp32' },
}

/** Trains what the recipe of `settings` says: n-grams, one classifier of twelve values, or twelve of one. */
export async function trainAsAsked(context: Context, settings: TrainingSettings): Promise<TrainingOutcome> {
  const { recipe: name, values } = settings
  const ngrams = Object.hasOwn(NGRAM_RECIPES, name) ? NGRAM_RECIPES[name] : undefined
  if (ngrams === undefined) {
    const chosen = await readRecipe(name)
    if (values && chosen.recipe.design !== 'binary') throw noUse('--values', chosen.recipe.name)
    if (settings.keepFp32 && chosen.recipe.design === 'binary') throw noUse('--keep-fp32', chosen.recipe.name)
    return runTraining(context, settings, chosen)
  }
  for (const [key, flag] of Object.entries({ ...ENCODER_FLAGS, values: '--values' })) {
    if (settings[key as keyof TrainingSettings] !== undefined) throw noUse(flag, name)
  }
  const data = await trainingData(context, settings)
  const teller = createTrainingTeller(context)
  const { out, seed } = settings
  const manifest = await trainNgramEvaluator({
    ...{ data, recipe: ngrams, seed, out, signal: context.signal, ...recordOf(settings) },
    onEvent: teller.tell,
  })
  return { manifest, classifiers: [], missing: [] }
}

function noUse(flag: string, recipe: string): Error {
  return usageError(`${flag} has no use with the recipe ${recipe}`)
}
