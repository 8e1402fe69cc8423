export { anthropicModel } from './adapters/anthropic.ts'
export type { HttpModelOptions } from './adapters/http-model-options.ts'
