import type { BertParameters } from '@valuecsv/encoder'
import type { ModelFolderContent } from '@valuecsv/evaluator/node'
import type { Runtime } from '@valuecsv/runtime'
import type { BaseModel } from '../base-model.ts'
import type { Recipe } from '../recipe/recipe.ts'
import type { TrainingData } from '../training-data.ts'

export interface FinishEvaluatorOptions {
  readonly name: string
  readonly base: BaseModel
  readonly data: TrainingData
  readonly recipe: Recipe
  readonly seed: number
  readonly lowerCase: boolean
  readonly runtime: Runtime
  readonly signal?: AbortSignal
}

export async function finishEvaluator(
  _parameters: BertParameters,
  _options: FinishEvaluatorOptions,
): Promise<ModelFolderContent> {
  throw new Error('being written')
}
