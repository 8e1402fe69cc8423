export { type TransformersModelOptions, transformersModel } from './adapters/transformers/transformers-model.ts'
