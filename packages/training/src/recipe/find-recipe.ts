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
 * `value-bert` is `value-bert@legacy`. Error: `training/unknown-recipe` names the closest one.
 */
export function findRecipe(name: string): ChosenRecipe {
  const found = [name, `${name}@legacy`].find((each) => Object.hasOwn(RECIPES, each))
  if (found !== undefined) return { recipe: RECIPES[found]!, base: BASES[found]! }
  const names = [...Object.keys(RECIPES), ...Object.keys(NGRAM_RECIPES)]
  const meant = closestName(name, [...new Set(names.flatMap((each) => [each, each.replace('@legacy', '')]))])
  throw new ValueCsvError('training/unknown-recipe', `unknown recipe "${name}"`, {
    hint: meant ? `did you mean ${meant}?` : `there are ${names.join(', ')}, and JSON files`,
  })
}
