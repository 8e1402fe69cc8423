import { ValueCsvError } from '@valuecsv/errors'
import type { LabelledText } from '../records/labelled-text.ts'
import { seededRandom } from './seeded-random.ts'
import { stratifyTexts } from './stratify-texts.ts'

/** How texts are divided into folds. */
export interface StratifiedFoldsOptions {
  /** How many folds; a whole number from 2 to the number of texts. Default 5. */
  readonly folds?: number
  /** Equal seeds give equal folds. Default 0. */
  readonly seed?: number
}

/**
 * Divides labelled texts for cross-fitting: gives the fold of each text, 0 to `folds` − 1. Each fold has its share of
 * every value, and equal texts are in one fold, so that no text is scored by a model that has seen it.
 * Throws `datasets/folds-out-of-range`.
 */
export function stratifiedFolds(
  texts: readonly LabelledText[],
  { folds = 5, seed = 0 }: StratifiedFoldsOptions = {},
): readonly number[] {
  if (!Number.isInteger(folds) || folds < 2 || folds > texts.length) {
    throw new ValueCsvError(
      'datasets/folds-out-of-range',
      `folds is ${folds}, expected a whole number from 2 to the ${texts.length} texts`,
    )
  }
  const shares = Array.from({ length: folds }, () => 1 / folds)
  return stratifyTexts(texts, { shares, random: seededRandom(seed) })
}
