export type { HttpModelOptions } from './adapters/http-model-options.ts'
export { openAiCompatibleModel } from './adapters/openai-compatible.ts'
