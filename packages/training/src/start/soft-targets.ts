import { type LabelledText, labelRow } from '@valuecsv/datasets'
import { sigmoid } from '@valuecsv/metrics'
import type { TrainingText } from '../batches/training-text.ts'
import { crossFitNgrams } from '../ngrams/cross-fit-ngrams.ts'
import { NGRAM_RECIPES, ngramFitting } from '../ngrams/ngram-recipe.ts'

/** Few, since each text's probability only has to be independent of its own labels. */
export const SOFT_TARGET_FOLDS = 3

/**
 * The texts with targets between their labels and what n-grams say of them that were fitted to other texts: a share of
 * `share` for the n-grams. Labels of which the rest of the texts makes an error likely weigh less then.
 */
export async function softTargets(
  encoded: readonly TrainingText[],
  texts: readonly LabelledText[],
  { share, seed, signal }: { readonly share: number; readonly seed: number; readonly signal?: AbortSignal | undefined },
): Promise<TrainingText[]> {
  const { data, labels } = await crossFitNgrams(texts, {
    ...ngramFitting(NGRAM_RECIPES['csv-lite']!),
    // Probabilities as they are, not as if every value were as frequent as not.
    classBalance: false,
    folds: SOFT_TARGET_FOLDS,
    seed,
    ...(signal && { signal }),
  })
  return encoded.map((text, row) => {
    const targets = Float32Array.from(
      labelRow(texts[row]!.values),
      (label, column) => (1 - share) * label + share * sigmoid(data[row * labels + column]!),
    )
    return { ...text, targets }
  })
}
