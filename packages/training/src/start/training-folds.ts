import type { LabelledText } from '@valuecsv/datasets'
import { type StratifiedFoldsOptions, stratifiedFolds } from '@valuecsv/datasets/splits'
import { ValueCsvError } from '@valuecsv/errors'

/**
 * The fold of each text, as `stratifiedFolds` gives it. Errors: those of it, and `training/no-texts` where all texts are equal,
 * which share a fold and would leave none to train on.
 */
export function trainingFolds(texts: readonly LabelledText[], options: StratifiedFoldsOptions): readonly number[] {
  const folds = stratifiedFolds(texts, options)
  if (new Set(folds).size > 1) return folds
  const message = `all ${texts.length} texts are equal: expected at least 2 distinct ones`
  throw new ValueCsvError('training/no-texts', message)
}
