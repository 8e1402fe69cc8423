import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import type { LanguageModel } from '../language-model/language-model.ts'
import { redactedModel } from '../language-model/redacted-model.ts'
import { aiSdkModel } from './ai-sdk-model.ts'
import { boundedFetch } from './bounded-fetch.ts'
import type { ErrorSource } from './fault-of-error.ts'
import type { HttpModelOptions } from './http-model-options.ts'

/** Where a model is, and what errors of its server mean. */
export interface OpenAiCompatibleOptions extends HttpModelOptions, ErrorSource {}

/** A model behind `/chat/completions` of any server that speaks OpenAI's protocol. */
export function openAiCompatibleModel({ url, model, key, ...source }: OpenAiCompatibleOptions): LanguageModel {
  const provider = createOpenAICompatible({
    name: 'compatible',
    baseURL: url,
    fetch: boundedFetch,
    ...(key !== undefined && { apiKey: key }),
  })
  return redactedModel(aiSdkModel(provider.chatModel(model), url, source), key === undefined ? [] : [key])
}
