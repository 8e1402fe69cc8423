import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { stratifiedFolds } from '@valuecsv/datasets/splits'
import type { ScoreMatrix } from '@valuecsv/metrics'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { startParameters } from '../fit/classifier-parameters.ts'
import { fit } from '../fit/fit.ts'
import type { HeldOut } from '../folder/measuring/measure-evaluator.ts'
import { quantizeEncoder } from '../folder/quantize-encoder.ts'
import { joinFolds } from './join-folds.ts'
import { encodeParts, type PreparedTraining } from './prepare-training.ts'
import { folderStore } from './state/folder-store.ts'
import { loadMember, saveMember } from './state/member-store.ts'
import type { TrainingOptions } from './training-options.ts'

/**
 * The logits of all training and validation texts, each by an encoder that was trained on the other folds and has seen
 * neither it nor a text equal to it. No epoch is chosen by what is held out. A fold that is done is kept in the state
 * folder, one that was interrupted goes on.
 */
export async function crossFit(prepared: PreparedTraining, options: TrainingOptions): Promise<HeldOut> {
  const { details, stateFolder } = prepared
  const { data, recipe, seed } = details
  const texts = [...data.train, ...data.validation]
  const foldOf = stratifiedFolds(texts, { folds: recipe.folds, seed })
  const ofFolds: ScoreMatrix[] = []
  for (let fold = 0; fold < recipe.folds; fold += 1) {
    const folder = join(stateFolder, `fold-${fold}`)
    const parts = {
      train: texts.filter((_, index) => foldOf[index] !== fold),
      validation: texts.filter((_, index) => foldOf[index] === fold),
    }
    const known = await loadMember(folder, { outputs: VALUE_IDS.length, validation: parts.validation })
    options.onEvent?.({ type: 'fold', fold: fold + 1, folds: recipe.folds, finished: known !== undefined })
    const { logits } = known ?? (await trainFold(folder, parts, prepared, options))
    ofFolds.push(logits.validation)
  }
  return joinFolds(texts, foldOf, ofFolds)
}

async function trainFold(
  folder: string,
  parts: Pick<TrainingOptions['data'], 'train' | 'validation'>,
  prepared: PreparedTraining,
  { saveEverySteps, onEvent }: TrainingOptions,
) {
  const { details, tokenizer } = prepared
  const { base, data, recipe, seed, runtime, signal } = details
  const fitting = join(folder, 'fit')
  const { parameters, history, bestEpoch } = await fit(
    startParameters(base, recipe, VALUE_IDS.length, seed),
    await encodeParts(parts, prepared),
    {
      ...{ config: base.config, recipe, seed, runtime, signal, onEvent, keep: 'last' },
      paddingId: tokenizer.special.pad,
      store: folderStore(fitting),
      ...(saveEverySteps === undefined ? {} : { saveEverySteps }),
    },
  )
  onEvent?.({ type: 'measuring' })
  const { dataset, split } = data
  const { logits } = await quantizeEncoder(parameters, { ...details, data: { ...parts, dataset, split } })
  const record = { history, bestEpoch, logits }
  await saveMember(folder, record)
  await rm(fitting, { recursive: true, force: true })
  return record
}
