export type { BaseModel } from './base-model.ts'
export { type TrainingBatch, trainingBatch } from './batches/training-batch.ts'
export type { TrainingText } from './batches/training-text.ts'
export { type FitEvent, type FitOptions, type FitResult, fit } from './fit/fit.ts'
export type { FitTexts } from './fit/fit-texts.ts'
export type { FinishedEpoch, TrainingProgress } from './fit/training-progress.ts'
export type { TrainingStore } from './fit/training-store.ts'
export type { NgramTrainingEvent } from './folder/finish-ngram-evaluator.ts'
export { type CrossFitNgramsOptions, crossFitNgrams } from './ngrams/cross-fit-ngrams.ts'
export {
  type FitNgramsOptions,
  type FittedNgrams,
  fitNgrams,
  type NgramTrainingText,
} from './ngrams/fit-ngrams.ts'
export { NGRAM_RECIPES, type NgramRecipe, ngramFitting } from './ngrams/ngram-recipe.ts'
export { type ChosenRecipe, findRecipe } from './recipe/find-recipe.ts'
export { parseRecipe } from './recipe/parse-recipe.ts'
export type { Recipe, RecipeSettings } from './recipe/recipe.ts'
export type { RecipeKey } from './recipe/recipe-keys.ts'
export { RECIPES } from './recipe/recipes.ts'
export type { ValueRange } from './recipe/value-range.ts'
export { startState, type TrainingState } from './state/training-state.ts'
export {
  createTrainingStep,
  type StepResult,
  type TrainingStep,
  type TrainingStepOptions,
} from './step/training-step.ts'
export type { TrainingData } from './training-data.ts'
export type { TrainingEvent, TrainingWarning } from './training-event.ts'
