import { type LabelledText, labelRow } from '@valuecsv/datasets'
import type { StratifiedFoldsOptions } from '@valuecsv/datasets/splits'
import { type ScoreMatrix, scoreMatrix } from '@valuecsv/metrics'
import { scoreNgrams } from '@valuecsv/ngrams'
import { trainingFolds } from '../start/training-folds.ts'
import { type FitNgramsOptions, fitNgrams } from './fit-ngrams.ts'

/** How n-gram models are fitted in turn to all folds but one. */
export interface CrossFitNgramsOptions extends Omit<FitNgramsOptions, 'onProgress'>, StratifiedFoldsOptions {
  /** Called after each fold. */
  readonly onProgress?: (progress: { readonly fitted: number; readonly folds: number }) => void
}

/**
 * The logits of each text by the model that was fitted to the other folds, which has not seen it nor one equal to it: a
 * row a text, in label order (`VALUE_IDS`). Errors: those of `stratifiedFolds` and `fitNgrams`; `training/no-texts` where all
 * texts are equal.
 */
export async function crossFitNgrams(
  texts: readonly LabelledText[],
  { folds = 5, seed = 0, onProgress, ...fitting }: CrossFitNgramsOptions = {},
): Promise<ScoreMatrix> {
  const foldOf = trainingFolds(texts, { folds, seed })
  const logits: ArrayLike<number>[] = new Array(texts.length)
  for (let fold = 0; fold < folds; fold += 1) {
    const others = texts.filter((_, index) => foldOf[index] !== fold)
    const { model } = await fitNgrams(ngramTrainingTexts(others), fitting)
    texts.forEach(({ text }, index) => {
      if (foldOf[index] === fold) logits[index] = scoreNgrams(model, text)
    })
    onProgress?.({ fitted: fold + 1, folds })
  }
  return scoreMatrix(logits)
}

/** Labelled texts as n-gram models are fitted to them, labels in label order. */
export function ngramTrainingTexts(texts: readonly LabelledText[]) {
  return texts.map(({ text, values }) => ({ text, labels: labelRow(values) }))
}
