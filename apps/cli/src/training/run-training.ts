import { createNodeRuntime } from '@valuecsv/runtime-node'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import type { ChosenRecipe, Recipe, TrainingEvent } from '@valuecsv/training'
import { checkOutFolder, trainBinarySet, trainEvaluator } from '@valuecsv/training/node'
import type { Context } from '../context.ts'
import type { Phrase } from '../language/phrase.ts'
import { openBaseModel } from './open-base-model.ts'
import { trainingData } from './training-data.ts'
import type { TrainingOutcome } from './training-outcome.ts'
import { recordOf, type TrainingSettings } from './training-settings.ts'
import { createTrainingTeller } from './training-teller.ts'

const STATE_KEPT: Phrase = {
  en: 'the state is saved; the same command with --resume goes on',
  zh: '状态已保存；同一命令加上 --resume 即可继续',
}

/** Events that come when the folder of the state is there. */
const WITH_STATE: ReadonlySet<TrainingEvent['type']> = new Set(['resumed', 'member', 'fold', 'step'])

/** Trains an evaluator with an encoder as the user asked and tells how it goes. */
export async function runTraining(
  context: Context,
  settings: TrainingSettings,
  chosen: ChosenRecipe,
): Promise<TrainingOutcome> {
  const { out, seed, epochs, values, resume = false, keepPredictions = false, keepFp32 = false } = settings
  const recipe = withEpochs(chosen.recipe, epochs)
  // What is refused at once comes before what is read, and the data before a base model that may have to be fetched.
  await checkOutFolder(out, resume)
  const data = await trainingData(context, settings)
  const base = await openBaseModel(context, settings.base ?? chosen.base)
  const [train, validation, test] = [data.train.length, data.validation.length, data.test?.length ?? 0]
  const begun: Phrase = {
    en: `${base.name}, recipe ${recipe.name}: ${train} texts to train on, ${validation} to validate, ${test} to test`,
    zh: `${base.name}，配方 ${recipe.name}：训练 ${train} 篇，验证 ${validation} 篇，测试 ${test} 篇`,
  }
  context.notice(begun[context.language])
  // Steps write their outputs in place, which only a session in this thread can. Numbers too small to be normal, which
  // moments become as they decay, cost a hundred times the time of others: zero stands in for them.
  const sessionConfiguration = { 'session.set_denormal_as_zero': '1' }
  const runtime = createNodeRuntime({ workers: 0, devices: ['cpu'], sessionConfiguration })
  const teller = createTrainingTeller(context)
  const options = {
    ...{ base, data, recipe, seed, out, resume, keepPredictions, keepFp32, runtime, signal: context.signal },
    ...recordOf(settings),
    onEvent: (event: TrainingEvent) => {
      if (WITH_STATE.has(event.type)) context.kept.note = STATE_KEPT
      teller.tell(event)
    },
  }
  try {
    if (recipe.design === 'binary') {
      const { manifest, members, missing } = await trainBinarySet({ ...options, ...(values && { values }) })
      const trained = VALUE_IDS.filter((value) => members.has(value))
      const classifiers = trained.map((value) => {
        const { history, bestEpoch } = members.get(value)!
        return { value, history, bestEpoch }
      })
      return { manifest, missing, classifiers }
    }
    const { manifest, history, bestEpoch } = await trainEvaluator(options)
    return { manifest, missing: [], classifiers: [{ history, bestEpoch }] }
  } finally {
    teller.end()
    await runtime.close()
  }
}

/** The recipe with other epochs, which its name then says: under its own, manifest and card would promise what was not done. */
function withEpochs(recipe: Recipe, epochs = recipe.epochs): Recipe {
  if (epochs === recipe.epochs) return recipe
  return { ...recipe, name: `${recipe.name}, ${epochs} ${epochs === 1 ? 'epoch' : 'epochs'}`, epochs }
}
