import { closestName, ValueCsvError } from '@valuecsv/errors'
import { NGRAM_RECIPES } from '../ngrams/ngram-recipe.ts'
import type { Recipe } from './recipe.ts'
import { BASES, RECIPES } from './recipes.ts'

/** A recipe and the pretrained model that is meant where none is named. */
export interface ChosenRecipe {
  readonly recipe: Recipe
  /** A reference of a base model, such as `hf:google-bert/bert-base-chinese`. */
  readonly base: string
}

/**
 * The recipe of a name. The names of the original's evaluators mean its own procedure unless `@clean` follows:
 * `value-bert` is `value-bert@legacy`. Error: `training/unknown-recipe` names the closest one, or says that the name is one of
 * `NGRAM_RECIPES`, for `trainNgramEvaluator`.
 */
export function findRecipe(name: string): ChosenRecipe {
  const found = knownRecipe(name)
  if (found !== undefined) return found
  if (Object.hasOwn(NGRAM_RECIPES, name)) {
    const message = `"${name}" is made of n-grams: trainNgramEvaluator trains it, by NGRAM_RECIPES`
    throw new ValueCsvError('training/unknown-recipe', message)
  }
  const names = [...Object.keys(RECIPES), ...Object.keys(NGRAM_RECIPES)]
  throw new ValueCsvError('training/unknown-recipe', `unknown recipe "${name}"`, {
    hint: recipeHint(name, names, ', and JSON files'),
  })
}

/** The recipe of a name as in `findRecipe`, or `undefined`. */
export function knownRecipe(name: string): ChosenRecipe | undefined {
  const found = [name, `${name}@legacy`].find((each) => Object.hasOwn(RECIPES, each))
  return found === undefined ? undefined : { recipe: RECIPES[found]!, base: BASES[found]! }
}

/** What to write in the place of an unknown name: the closest of `names`, or which there are and what may stand there `otherwise`. */
export function recipeHint(name: string, names: readonly string[], otherwise = ''): string {
  const meant = closestName(name, [...new Set(names.flatMap((each) => [each, each.replace('@legacy', '')]))])
  return meant ? `did you mean ${meant}?` : `there are ${names.join(', ')}${otherwise}`
}
