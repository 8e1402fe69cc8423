import type { FitNgramsOptions } from './fit-ngrams.ts'

/** How an evaluator of n-grams is trained: all that decides its weights beside the data and the seed. */
export interface NgramRecipe {
  readonly name: string
  /** Lengths of the n-grams in characters. */
  readonly sizes: readonly number[]
  /** How many buckets n-grams are hashed into. */
  readonly buckets: number
  /** n-grams that fewer texts have count for nothing. */
  readonly minimumTexts: number
  readonly lowerCase: boolean
  /** Weight of the texts' losses against half the squared length of the coefficients. */
  readonly inverseRegularization: number
  /** Whether presence and absence of a value count alike. */
  readonly classBalance: boolean
  /** Into how many folds the texts are divided for the predictions that calibration and thresholds are made from. */
  readonly folds: number
  /** `platt`: fitted to the cross-fitted logits; `none`: the sigmoid as it is. */
  readonly calibration: 'platt' | 'none'
  /** `tuned`: for each value the best F1 on the cross-fitted scores; a number: the same for all. */
  readonly thresholds: 'tuned' | number
}

/** The recipes of evaluators of n-grams that come with ValueCSV, by name. They need no base model. */
export const NGRAM_RECIPES: Readonly<Record<string, NgramRecipe>> = {
  'csv-lite': {
    name: 'csv-lite',
    sizes: [1, 2],
    buckets: 2 ** 24,
    minimumTexts: 2,
    lowerCase: true,
    inverseRegularization: 5,
    classBalance: true,
    folds: 10,
    calibration: 'platt',
    thresholds: 'tuned',
  },
}

/** What a recipe says of one fit, as `fitNgrams` takes it. */
export function ngramFitting(
  recipe: NgramRecipe,
): Required<Pick<FitNgramsOptions, 'ngrams' | 'minimumTexts' | 'inverseRegularization' | 'classBalance'>> {
  const { sizes, buckets, lowerCase, minimumTexts, inverseRegularization, classBalance } = recipe
  return { ngrams: { sizes, buckets, lowerCase }, minimumTexts, inverseRegularization, classBalance }
}
