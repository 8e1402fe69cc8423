import { ValueCsvError } from '@valuecsv/errors'
import type { BaseModel } from '../base-model.ts'
import type { Recipe } from '../recipe/recipe.ts'

/** Checks that a base model is long enough for the recipe. Error: `training/base-too-short`. */
export function checkBase({ name, config }: BaseModel, recipe: Recipe): void {
  if (recipe.maxTokens <= config.maxPositions) return
  throw new ValueCsvError(
    'training/base-too-short',
    `The base model ${name} reads ${config.maxPositions} tokens at most, the recipe ${recipe.name} has maxTokens ${recipe.maxTokens}`,
    { hint: `Set "maxTokens" to ${config.maxPositions} in a recipe file.` },
  )
}
