import type { LabelledText } from '@valuecsv/datasets'
import { type ScoreMatrix, scoreMatrix } from '@valuecsv/metrics'
import { scoreNgrams } from '../../packages/ngrams/src/index.ts'
import { ngramTrainingTexts } from '../../packages/training/src/ngrams/cross-fit-ngrams.ts'
import { fitNgrams } from '../../packages/training/src/ngrams/fit-ngrams.ts'
import { NGRAM_RECIPES, ngramFitting } from '../../packages/training/src/ngrams/ngram-recipe.ts'

/** How the n-grams of csv-lite and csv-small are fitted. */
export const NGRAM_FITTING = ngramFitting(NGRAM_RECIPES['csv-lite']!)

/** What n-grams that were fitted to `taught` give for `held`. */
export async function ngramLogits(
  taught: readonly LabelledText[],
  held: readonly LabelledText[],
): Promise<ScoreMatrix> {
  const { model } = await fitNgrams(ngramTrainingTexts(taught), NGRAM_FITTING)
  return scoreMatrix(held.map(({ text }) => scoreNgrams(model, text)))
}
