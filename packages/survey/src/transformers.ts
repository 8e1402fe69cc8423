export { transformersModel } from './adapters/transformers/transformers-model.ts'
export type { TransformersModelOptions } from './adapters/transformers/transformers-model-options.ts'
