import type { RecipeSettings } from './recipe.ts'
import { RECIPE_KEYS } from './recipe-keys.ts'

/** The settings of a recipe that says nothing: plain fine-tuning. */
export const standardSettings = Object.fromEntries(
  Object.entries(RECIPE_KEYS).map(([key, { standard }]) => [key, standard]),
) as unknown as RecipeSettings
