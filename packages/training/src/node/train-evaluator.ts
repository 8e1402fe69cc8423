import { ValueCsvError } from '@valuecsv/errors'
import type { Manifest } from '@valuecsv/evaluator'
import { writeModelFolder } from '@valuecsv/evaluator/node'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { removeFullPrecision, writeFullPrecision } from '../convert/writing/write-full-precision.ts'
import { startParameters } from '../fit/classifier-parameters.ts'
import { type FitResult, fit } from '../fit/fit.ts'
import { finishEvaluator } from '../folder/finish-evaluator.ts'
import { probeContent } from '../probing/probe-content.ts'
import { crossFit } from './cross-fit.ts'
import { historyLines, writePredictions } from './folders/write-predictions.ts'
import { encodeParts, type PreparedTraining, prepareTraining } from './prepare-training.ts'
import { folderStore } from './state/folder-store.ts'
import { removeState } from './state/remove-state.ts'
import type { TrainingOptions } from './training-options.ts'

export interface TrainedEvaluator {
  readonly manifest: Manifest
  readonly history: FitResult['history']
  /** From 1. */
  readonly bestEpoch: number
}

/**
 * Trains one classifier of the twelve values and writes its model folder; started again with `resume` it goes on to the
 * same weights. Errors: those of `prepareTraining`, `lockFolder`, `fit` and `finishEvaluator`; `training/wrong-recipe` for a recipe of
 * binary classifiers.
 */
export async function trainEvaluator(options: TrainingOptions): Promise<TrainedEvaluator> {
  const { recipe } = options
  if (recipe.design !== 'multi-label') {
    throw new ValueCsvError('training/wrong-recipe', `recipe ${recipe.name}: "design" is "${recipe.design}"`, {
      hint: 'trainBinarySet trains binary classifiers.',
    })
  }
  const prepared = await prepareTraining(options)
  return prepared.run(() => trainPrepared(prepared, options))
}

async function trainPrepared(prepared: PreparedTraining, options: TrainingOptions): Promise<TrainedEvaluator> {
  const { base, data, recipe, seed = 0, out, runtime, saveEverySteps, signal, onEvent } = options
  const { details, tokenizer, stateFolder } = prepared
  const heldOut = recipe.folds < 2 ? undefined : await crossFit(prepared, options)
  if (heldOut) onEvent?.({ type: 'all-texts' })
  const texts = await encodeParts(heldOut ? { train: heldOut.texts, validation: [] } : data, prepared)
  const store = folderStore(stateFolder)
  const { parameters, history, bestEpoch } = await fit(startParameters(base, recipe, VALUE_IDS.length, seed), texts, {
    ...{ config: base.config, recipe, seed, runtime, store, signal, onEvent },
    paddingId: tokenizer.special.pad,
    ...(heldOut ? { keep: 'last' } : {}),
    ...(saveEverySteps === undefined ? {} : { saveEverySteps }),
  })
  onEvent?.({ type: 'measuring' })
  const finished = await finishEvaluator(parameters, details, heldOut)
  const { head } = recipe
  await removeFullPrecision(out)
  const present = options.keepFp32 ? await writeFullPrecision(out, base.config, parameters, { head }) : {}
  const { probe = true } = options
  const content = probe ? await probeContent(finished, { data, runtime, signal }) : finished
  const manifest = await writeModelFolder(out, { ...content, present })
  if (options.keepPredictions) {
    // Where folds were held out, the validation part was trained on, and what the model gives for it says nothing.
    const { validation, ...unseen } = finished.logits
    const logits = heldOut ? unseen : { validation, ...unseen }
    await writePredictions(out, {
      data,
      logits,
      decided: manifest,
      manifest,
      history: historyLines({ history, bestEpoch }),
    })
  }
  await removeState(stateFolder)
  return { manifest, history, bestEpoch }
}
