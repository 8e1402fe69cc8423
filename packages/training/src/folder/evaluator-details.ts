import type { EncoderPart, ManifestBase, TrainingRecord } from '@valuecsv/evaluator'
import type { BaseModel } from '../base-model.ts'
import type { Recipe } from '../recipe/recipe.ts'
import type { TrainingData } from '../training-data.ts'

/** What is recorded about an evaluator beside its weights. */
export interface EvaluatorDetails {
  readonly name: string
  readonly base: BaseModel
  readonly data: TrainingData
  readonly recipe: Recipe
  readonly seed: number
  readonly lowerCase: boolean
  /** SPDX expression of the weights' licence. */
  readonly licence: string
  /** One line for each work that must be named. */
  readonly attribution: readonly string[]
}

/** What a manifest says of an encoder, or of twelve of them, before anything was measured. */
export function detailsPart(
  details: EvaluatorDetails,
): EncoderPart & Pick<ManifestBase, 'name' | 'licence' | 'attribution'> & Omit<TrainingRecord, 'validation'> {
  const { base, data, recipe, seed, lowerCase, licence, attribution } = details
  const { name, ...parameters } = recipe
  return {
    name: details.name,
    base: base.name,
    head: recipe.head,
    recipe: { name, parameters },
    seed,
    window: { maxTokens: recipe.maxTokens, join: recipe.windowJoin },
    lowerCase,
    dataset: data.dataset,
    split: data.split,
    licence,
    attribution,
  }
}
