import { createOpenAI } from '@ai-sdk/openai'
import type { LanguageModel } from '../language-model/language-model.ts'
import { redactedModel } from '../language-model/redacted-model.ts'
import { aiSdkModel } from './ai-sdk-model.ts'
import { boundedFetch } from './bounded-fetch.ts'
import type { HttpModelOptions } from './http-model-options.ts'

/** A model of OpenAI through chat completions, which keep the seed; the responses that are its default do not. */
export function openAiModel({ url, model, key = '' }: HttpModelOptions): LanguageModel {
  const provider = createOpenAI({ baseURL: url, apiKey: key, fetch: boundedFetch })
  return redactedModel(aiSdkModel(provider.chat(model), url), [key])
}
