import { createNodeRuntime } from '@valuecsv/runtime-node'
import { readBaseModel, readRecipe, type TrainedEvaluator, trainEvaluator } from '@valuecsv/training/node'
import type { Context } from '../context.ts'
import { type TrainingDataFlags, trainingData } from './training-data.ts'
import { createTrainingTeller } from './training-teller.ts'

export interface TrainingSettings extends TrainingDataFlags {
  readonly base?: string
  readonly recipe: string
  readonly seed: number
  readonly out: string
  readonly name?: string
  readonly epochs?: number
  readonly licence?: string
  readonly attribution?: readonly string[]
  readonly resume?: boolean
}

/** Trains an evaluator as the user asked and tells how it goes. */
export async function runTraining(context: Context, settings: TrainingSettings): Promise<TrainedEvaluator> {
  const { out, seed, name, epochs, licence, attribution, resume = false } = settings
  const chosen = await readRecipe(settings.recipe)
  const recipe = epochs === undefined ? chosen.recipe : { ...chosen.recipe, epochs }
  const base = await readBaseModel(settings.base ?? chosen.base)
  const data = await trainingData(context, settings)
  context.notice(
    `${base.name}, recipe ${recipe.name}: ${data.train.length} texts to train on, ${data.validation.length} to validate, ${data.test?.length ?? 0} to test`,
  )
  // Steps write their outputs in place, which only a session in this thread can. Numbers too small to be normal, which
  // moments become as they decay, cost a hundred times the time of others: zero stands in for them.
  const sessionConfiguration = { 'session.set_denormal_as_zero': '1' }
  const runtime = createNodeRuntime({ workers: 0, devices: ['cpu'], sessionConfiguration })
  const teller = createTrainingTeller(context)
  try {
    return await trainEvaluator({
      ...{ base, data, recipe, seed, out, resume, runtime, signal: context.signal },
      ...(name === undefined ? {} : { name }),
      ...(licence === undefined ? {} : { licence }),
      ...(attribution === undefined ? {} : { attribution }),
      onEvent: teller.tell,
    })
  } finally {
    teller.end()
    await runtime.close()
  }
}
