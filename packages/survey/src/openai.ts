export type { HttpModelOptions } from './adapters/http-model-options.ts'
export { openAiModel } from './adapters/openai.ts'
