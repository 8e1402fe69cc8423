import { ValueCsvError } from '@valuecsv/errors'
import type { Tokenizer } from '@valuecsv/tokenizer'
import type { BaseModel } from '../base-model.ts'
import type { Recipe } from '../recipe/recipe.ts'

/**
 * Checks that a base model's vocabulary belongs to its network and that the network is long enough for the recipe.
 * Errors: `training/vocabulary-does-not-fit` (more tokens than the network has embeddings), `training/base-too-short`.
 */
export function checkBase({ name, config }: BaseModel, { vocabularySize }: Tokenizer, recipe: Recipe): void {
  if (vocabularySize > config.vocabularySize) {
    throw new ValueCsvError(
      'training/vocabulary-does-not-fit',
      `The base model ${name}: vocab.txt has ${vocabularySize} tokens, config.json says vocab_size ${config.vocabularySize}.`,
      { hint: 'Take vocab.txt, config.json and the weights of one and the same model.' },
    )
  }
  if (recipe.maxTokens > config.maxPositions) {
    throw new ValueCsvError(
      'training/base-too-short',
      `The base model ${name} reads ${config.maxPositions} tokens at most, the recipe ${recipe.name} has maxTokens ${recipe.maxTokens}.`,
      { hint: `Give a recipe file: { "extends": "${recipe.name}", "maxTokens": ${config.maxPositions} }.` },
    )
  }
}
