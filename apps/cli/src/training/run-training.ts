import { createNodeRuntime } from '@valuecsv/runtime-node'
import type { FitEvent } from '@valuecsv/training'
import { readBaseModel, type TrainedEvaluator, trainEvaluator } from '@valuecsv/training/node'
import type { Context } from '../context.ts'
import { createProgress, type Progress } from '../output/progress.ts'
import { readRecipe } from './read-recipe.ts'
import { type TrainingDataFlags, trainingData } from './training-data.ts'

export interface TrainingSettings extends TrainingDataFlags {
  readonly base: string
  readonly recipe: string
  readonly seed: number
  readonly out: string
  readonly name?: string
  readonly epochs?: number
  readonly resume?: boolean
  readonly licence?: string
  readonly attribution?: readonly string[]
}

/** Trains an evaluator as the user asked and tells how it goes. */
export async function runTraining(context: Context, settings: TrainingSettings): Promise<TrainedEvaluator> {
  const { out, seed, name, epochs, licence, attribution, resume = false } = settings
  const chosen = await readRecipe(settings.recipe)
  const recipe = epochs === undefined ? chosen : { ...chosen, epochs }
  const base = await readBaseModel(settings.base)
  const data = await trainingData(context, settings)
  context.notice(
    `${base.name}, recipe ${recipe.name}: ${data.train.length} texts to train on, ${data.validation.length} to validate, ${data.test?.length ?? 0} to test`,
  )
  // Steps write their outputs in place, which only a session in this thread can. Numbers too small to be normal, which
  // moments become as they decay, cost a hundred times the time of others: zero stands in for them.
  const sessionConfiguration = { 'session.set_denormal_as_zero': '1' }
  const runtime = createNodeRuntime({ workers: 0, devices: ['cpu'], sessionConfiguration })
  const progress = createProgress(context, { en: 'Training', zh: '训练' }, { en: 'steps', zh: '步' })
  try {
    return await trainEvaluator({
      ...{ base, data, recipe, seed, out, resume, runtime, signal: context.signal },
      ...(name === undefined ? {} : { name }),
      ...(licence === undefined ? {} : { licence }),
      ...(attribution === undefined ? {} : { attribution }),
      onEvent: (event) => tell(context, progress, event),
    })
  } finally {
    progress.end()
    await runtime.close()
  }
}

function tell(context: Context, progress: Progress, event: FitEvent): void {
  const figure = (value: number | undefined) => value?.toFixed(3) ?? '–'
  if (event.type === 'step') progress.update(event.step, event.steps)
  else progress.end()
  if (event.type === 'resumed') context.notice(`going on after step ${event.step}, in epoch ${event.epoch}`)
  if (event.type === 'epoch') {
    const { epoch, loss, mAP, microF1 } = event.finished
    const figures = `loss ${loss.toFixed(4)}, validation mAP ${figure(mAP)}, micro-F1 ${figure(microF1)}`
    context.notice(`epoch ${epoch}: ${figures}${event.best ? ', the best so far' : ''}`)
  }
}
