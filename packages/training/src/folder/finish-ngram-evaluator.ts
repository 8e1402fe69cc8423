import { valueLabelMatrix } from '@valuecsv/comparison'
import { ValueCsvError } from '@valuecsv/errors'
import type { NgramManifest } from '@valuecsv/evaluator'
import type { ModelFolderContent } from '@valuecsv/evaluator/node'
import { prevalence, scoreMatrix } from '@valuecsv/metrics'
import { encodeNgramModel, scoreNgrams } from '@valuecsv/ngrams'
import { VALUE_IDS } from '@valuecsv/taxonomy'
import { crossFitNgrams, ngramTrainingTexts } from '../ngrams/cross-fit-ngrams.ts'
import { fitNgrams } from '../ngrams/fit-ngrams.ts'
import { type NgramRecipe, ngramFitting } from '../ngrams/ngram-recipe.ts'
import type { TrainingData } from '../training-data.ts'
import type { TrainingWarning } from '../training-event.ts'
import { calibrateCrossFitted } from './measuring/calibrate.ts'
import { measureTest } from './measuring/measure-test.ts'

/** What an evaluator of n-grams is made from, and what is recorded about it. */
export interface FinishNgramEvaluatorOptions {
  readonly name: string
  readonly data: TrainingData
  readonly recipe: NgramRecipe
  /** Of the folds; fitting itself draws nothing. */
  readonly seed: number
  /** SPDX expression of the weights' licence. */
  readonly licence: string
  /** One line for each work that must be named. */
  readonly attribution: readonly string[]
  readonly signal?: AbortSignal | undefined
  readonly onEvent?: ((event: NgramTrainingEvent) => void) | undefined
}

/** What the training of an evaluator of n-grams tells while it runs. */
export type NgramTrainingEvent =
  /** So many of all `fits` are done: one a fold, and the last one to all texts. */
  | { readonly type: 'fitted'; readonly fitted: number; readonly fits: number }
  | ({ readonly type: 'warning' } & TrainingWarning)

/** The content of a model folder of n-grams. */
export interface NgramEvaluatorContent extends ModelFolderContent {
  readonly manifest: Omit<NgramManifest, 'schemaVersion' | 'files'>
}

/**
 * Fits n-gram models to the training and validation parts together, since no epoch has to be chosen: first to all
 * folds but one in turn, whose held-out predictions give calibration, thresholds and counts; then to all of them. The
 * test part is measured once, at the end.
 */
export async function finishNgramEvaluator(options: FinishNgramEvaluatorOptions): Promise<NgramEvaluatorContent> {
  const { data, recipe, seed, signal, onEvent } = options
  const { name, ...parameters } = recipe
  const { folds } = recipe
  const fitting = { ...ngramFitting(recipe), ...(signal && { signal }) }
  const onFitted = (fitted: number) => onEvent?.({ type: 'fitted', fitted, fits: folds + 1 })

  const texts = [...data.train, ...data.validation]
  if (texts.length < folds) {
    const problem = `${texts.length} texts to train on, expected at least ${folds}`
    throw new ValueCsvError('training/no-texts', `${data.dataset.name}: ${problem}`)
  }
  const onProgress = ({ fitted }: { readonly fitted: number }) => onFitted(fitted)
  const heldOut = await crossFitNgrams(texts, { ...fitting, folds, seed, onProgress })
  const truth = valueLabelMatrix(texts)
  const priors = prevalence(truth).perLabel.map((share) => share ?? 0)
  const { model, constantLabels } = await fitNgrams(ngramTrainingTexts(texts), fitting)
  onFitted(folds + 1)
  for (const label of constantLabels) {
    const message = `${VALUE_IDS[label]} is in all training texts or in none: its score is the same for every text`
    onEvent?.({ type: 'warning', code: 'training/value-constant', message })
  }
  const test = data.test?.length ? scoreMatrix(data.test.map(({ text }) => scoreNgrams(model, text))) : undefined
  const calibrated = calibrateCrossFitted(truth, heldOut, { priors, rule: recipe, seed, fresh: test })
  return {
    manifest: {
      kind: 'ngram',
      name: options.name,
      labelOrder: [...VALUE_IDS],
      recipe: { name, parameters },
      seed,
      ...calibrated,
      dataset: data.dataset,
      split: data.split,
      ...measureTest(data.test, test, calibrated),
      licence: options.licence,
      attribution: options.attribution,
    },
    files: { 'ngrams.bin': encodeNgramModel(model) },
  }
}
