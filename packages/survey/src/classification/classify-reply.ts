import type { AnswerStatus } from '@valuecsv/datasets'
import type { LlmReply } from '../language-model/llm-reply.ts'
import { isRefusal } from './is-refusal.ts'
import { splitReasoning } from './split-reasoning.ts'

/** What a reply is as an answer. */
export interface ClassifiedReply {
  readonly status: Exclude<AnswerStatus, 'error'>
  /** Without reasoning. */
  readonly text: string
  readonly reasoning: string | undefined
}

/**
 * The status of a reply, by the first that holds: the provider says that it withheld the answer (`refused`); the limit of
 * tokens, or a breaking off, ended it (`truncated`), also where nothing but reasoning came; beside reasoning and special
 * tokens no letter and no digit, so that marks or emoji alone are none (`empty`); the text is a refusal by the phrases of
 * `isRefusal` (`refused`); else `answered`. Reasoning never stands in the text.
 */
export function classifyReply(reply: LlmReply): ClassifiedReply {
  const { text, reasoning: inline } = splitReasoning(reply.text)
  const reasoning =
    [reply.reasoning, inline].filter((part) => part !== undefined && part !== '').join('\n') || undefined
  return { status: statusOf(reply, text), text, reasoning }
}

function statusOf({ end }: LlmReply, text: string): ClassifiedReply['status'] {
  if (end === 'refused') return 'refused'
  if (end === 'length' || end === 'interrupted') return 'truncated'
  if (!hasWords(text)) return 'empty'
  return isRefusal(text) ? 'refused' : 'answered'
}

/** What stands at the ends of texts and turns in templates, and comes back where a server does not take it out. */
const specialTokens = /<\|[^|<>]*\|>|<｜[^｜<>]*｜>|<\/?s>|<(?:eos|bos|pad|(?:start|end)_of_turn)>/g

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text.replace(specialTokens, ''))
}
