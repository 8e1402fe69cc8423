export { type FoundBaseModel, findBaseModel } from './bases/find-base-model.ts'
export { type LoadEvaluatorOptions, loadEvaluator } from './load-evaluator.ts'
export type { FetchModelOptions, ModelProgress } from './models/fetch-model.ts'
export { type FindModelOptions, findModel } from './models/find-model.ts'
