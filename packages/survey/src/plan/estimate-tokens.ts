import type { LlmRequest } from '../language-model/language-model.ts'

/** What a chat template adds to a prompt, about. */
const templateTokens = 12

/** What a chat template adds at most: some carry a system prompt of their own. */
const mostTemplateTokens = 256

/**
 * About how many tokens a text has: one for each Chinese, Japanese or Korean character and each other sign that is no
 * letter, digit or space, and one for four letters or digits. Tokenizers differ: on Chinese text recent ones take about
 * 0.6 to 0.8 tokens a character, those of 2023 about 1.1 to 1.3.
 */
export function estimateTokens(text: string): number {
  const runs = text.match(/[a-zA-Z0-9\u00c0-\u024f]+/g) ?? []
  const others = text.match(/[^\sa-zA-Z0-9\u00c0-\u024f]/gu) ?? []
  return others.length + runs.reduce((sum, run) => sum + Math.ceil(run.length / 4), 0)
}

/** About how many tokens a request sends. */
export function estimatedInputTokens({ system = '', prompt }: LlmRequest): number {
  return estimateTokens(system) + estimateTokens(prompt) + templateTokens
}

/** The most tokens that a request can send: no tokenizer makes more of a text than it has bytes in UTF-8. */
export function mostInputTokens({ system = '', prompt }: LlmRequest): number {
  return utf8Length(system) + utf8Length(prompt) + mostTemplateTokens
}

function utf8Length(text: string): number {
  let bytes = text.length
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    // Each half of a surrogate pair counts two of its four bytes.
    if (unit >= 0x800 && (unit < 0xd800 || unit > 0xdfff)) bytes += 2
    else if (unit >= 0x80) bytes += 1
  }
  return bytes
}
