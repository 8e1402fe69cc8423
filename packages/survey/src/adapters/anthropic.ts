import { createAnthropic } from '@ai-sdk/anthropic'
import type { LanguageModel } from '../language-model/language-model.ts'
import { redactedModel } from '../language-model/redacted-model.ts'
import { aiSdkModel } from './ai-sdk-model.ts'
import { boundedFetch } from './bounded-fetch.ts'
import type { HttpModelOptions } from './http-model-options.ts'

/** A model of Anthropic through its messages. It takes no seed. */
export function anthropicModel({ url, model, key = '' }: HttpModelOptions): LanguageModel {
  const provider = createAnthropic({ baseURL: url, apiKey: key, fetch: boundedFetch })
  return redactedModel(aiSdkModel(provider.messages(model), url), [key])
}
