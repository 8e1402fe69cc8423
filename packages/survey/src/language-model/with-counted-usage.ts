import { isCount } from './is-count.ts'
import type { LlmReply } from './llm-reply.ts'

/**
 * A reply that tells its usage only where that is two whole numbers: caps and the run folder add them up, and a model of
 * one's own may give anything, such as counts under other names.
 */
export function withCountedUsage({ usage, ...reply }: LlmReply): LlmReply {
  if (!isCount(usage?.inputTokens) || !isCount(usage.outputTokens)) return reply
  const { inputTokens, outputTokens, reasoningTokens } = usage
  return { ...reply, usage: { inputTokens, outputTokens, ...(isCount(reasoningTokens) && { reasoningTokens }) } }
}
