import type { LanguageModel } from './language-model.ts'
import { LlmFault } from './llm-fault.ts'
import type { LlmReply } from './llm-reply.ts'
import { redactedLine, withoutKeys } from './redact.ts'

/**
 * A language model from which no key comes back, whatever its server writes into answers and messages, and whose messages
 * are short lines.
 */
export function redactedModel(model: LanguageModel, keys: readonly string[]): LanguageModel {
  return {
    ask: (request, options) => model.ask(request, options).then((reply) => cleanReply(reply, keys), refuse),
    ...(model.prepare && { prepare: (options) => model.prepare!(options).catch(refuse) }),
  }

  function refuse(error: unknown): never {
    if (!(error instanceof LlmFault)) throw error
    const { kind, message, hint, retryAfterMs, overloaded } = error
    throw new LlmFault(kind, redactedLine(message, keys), {
      overloaded,
      ...(hint !== undefined && { hint }),
      ...(retryAfterMs !== undefined && { retryAfterMs }),
    })
  }
}

function cleanReply(reply: LlmReply, keys: readonly string[]): LlmReply {
  const { text, reasoning, finishReason, servedModel } = reply
  return {
    ...reply,
    text: withoutKeys(text, keys),
    ...(reasoning !== undefined && { reasoning: withoutKeys(reasoning, keys) }),
    ...(finishReason !== undefined && { finishReason: withoutKeys(finishReason, keys) }),
    ...(servedModel !== undefined && { servedModel: withoutKeys(servedModel, keys) }),
  }
}
