import { readRecipe } from '@valuecsv/training/node'
import type { Context } from '../context.ts'
import { usageError } from '../errors/usage-error.ts'
import { runTraining } from './run-training.ts'
import type { TrainingOutcome } from './training-outcome.ts'
import type { TrainingSettings } from './training-settings.ts'

/** Trains what the recipe of `settings` says: one classifier of twelve values, or twelve of one. */
export async function trainAsAsked(context: Context, settings: TrainingSettings): Promise<TrainingOutcome> {
  const chosen = await readRecipe(settings.recipe)
  if (settings.values && chosen.recipe.design !== 'binary') {
    throw usageError(`--values has no use with the recipe ${chosen.recipe.name}`)
  }
  return runTraining(context, settings, chosen)
}
