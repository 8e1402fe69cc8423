import { VALUE_IDS } from '@valuecsv/taxonomy'
import { placeSeed } from '../place-seed.ts'
import type { Recipe } from '../recipe/recipe.ts'

/** The recipe for the classifier of one value, the `label`th in label order: its own weight in the loss. */
export function memberRecipe(recipe: Recipe, label: number): Recipe {
  return { ...recipe, labelWeights: recipe.labelWeights && [recipe.labelWeights[label]!] }
}

/** The seed for the classifier of one value: each has its own, and sets of different seeds share none. */
export function memberSeed(seed: number, label: number): number {
  return placeSeed(seed, [VALUE_IDS.length, label])
}
