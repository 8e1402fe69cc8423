import { type BertParameters, bertParameters, foldOutputPairs } from '@valuecsv/encoder'
import { randomGenerator } from '@valuecsv/metrics'
import type { BaseModel } from '../base-model.ts'
import type { Recipe } from '../recipe/recipe.ts'
import { startTensors } from '../start/start-tensors.ts'
import { stateParameters, type TrainingState } from '../state/training-state.ts'

/** The parameters that training begins with: the base model's, and a classifier drawn from `seed` where that has none of the values. */
export function startParameters(base: BaseModel, recipe: Recipe, labels: number, seed: number): BertParameters {
  return bertParameters(startTensors(base), base.config, {
    head: recipe.head,
    labels: hasOutputPairs(recipe) ? 2 * labels : labels,
    random: randomGenerator(seed).uniform,
    file: base.name,
  })
}

/** The parameters of a state as an evaluator has them: one logit a label, whatever outputs the loss has. */
export function classifierParameters(state: TrainingState, recipe: Recipe): BertParameters {
  const parameters = stateParameters(state)
  return hasOutputPairs(recipe) ? foldOutputPairs(parameters) : parameters
}

function hasOutputPairs({ loss }: Recipe): boolean {
  return loss === 'softmax-cross-entropy'
}
