export { type Fingerprint, folderStore } from './node/folder-store.ts'
export { readBaseModel } from './node/read-base-model.ts'
export { readRecipe } from './node/read-recipe.ts'
export { type TrainEvaluatorOptions, type TrainedEvaluator, trainEvaluator } from './node/train-evaluator.ts'
