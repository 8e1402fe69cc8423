import type { LanguageModelV4, LanguageModelV4GenerateResult, LanguageModelV4Usage } from '@ai-sdk/provider'
import { isCount } from '../language-model/is-count.ts'
import type { AskOptions, LanguageModel, LlmRequest } from '../language-model/language-model.ts'
import { LlmFault } from '../language-model/llm-fault.ts'
import type { LlmReply, ReplyEnd, TokenUsage } from '../language-model/llm-reply.ts'
import { withinTimeLimit } from '../language-model/within-time-limit.ts'
import { type ErrorMeaning, type ErrorSource, meaningOfError } from './fault-of-error.ts'
import { meaningOfEnd } from './provider-codes.ts'
import { reachUrl } from './reach-url.ts'

/** Our port over a model of an AI SDK provider, asked without the SDK's own retries and prompts. */
export function aiSdkModel(model: LanguageModelV4, url: string, source: ErrorSource = {}): LanguageModel {
  return {
    async ask(request: LlmRequest, options: AskOptions): Promise<LlmReply> {
      return withinTimeLimit(options, async (abortSignal) => {
        try {
          return replyOf(await model.doGenerate({ ...callOptions(request), abortSignal }))
        } catch (error) {
          if (abortSignal.aborted) throw error
          const meaning = meaningIn(error, source)
          if ('fault' in meaning) throw meaning.fault
          return { text: '', end: 'refused', finishReason: meaning.withheld }
        }
      })
    },
    prepare: (options) => reachUrl(url, options),
  }
}

/** Whatever a server sends, what cannot be read is a fault of one attempt and never ends the survey. */
function meaningIn(error: unknown, source: ErrorSource): ErrorMeaning {
  try {
    return meaningOfError(error, Date.now(), source)
  } catch {
    return { fault: new LlmFault('malformed', 'an error of the server that cannot be read') }
  }
}

function callOptions({ system, prompt, temperature, maxOutputTokens, seed }: LlmRequest) {
  return {
    prompt: [
      ...(system === undefined ? [] : [{ role: 'system' as const, content: system }]),
      { role: 'user' as const, content: [{ type: 'text' as const, text: prompt }] },
    ],
    maxOutputTokens,
    ...(temperature !== undefined && { temperature }),
    ...(seed !== undefined && { seed }),
  }
}

function replyOf({ content, finishReason, usage, response, warnings }: LanguageModelV4GenerateResult): LlmReply {
  const textOf = (type: 'text' | 'reasoning') =>
    content.flatMap((part) => (part.type === type && 'text' in part ? [part.text] : []))
  const reasoning = textOf('reasoning').join('\n')
  const counted = usageOf(usage)
  const unsupported = warnings.flatMap((warning) =>
    warning.type === 'unsupported'
      ? [{ feature: warning.feature, ...(warning.details !== undefined && { details: warning.details }) }]
      : [],
  )
  return {
    text: textOf('text').join(''),
    end: endOf(finishReason),
    finishReason: finishReason.raw ?? finishReason.unified,
    ...(reasoning !== '' && { reasoning }),
    ...(counted !== undefined && { usage: counted }),
    ...(response?.modelId !== undefined && { servedModel: response.modelId }),
    ...(unsupported.length > 0 && { unsupported }),
  }
}

function endOf({ unified, raw }: LanguageModelV4GenerateResult['finishReason']): ReplyEnd {
  if (unified === 'content-filter') return 'refused'
  if (unified === 'stop' || unified === 'length') return unified
  if (unified === 'interrupted' || unified === 'error') return 'interrupted'
  return meaningOfEnd(raw ?? '') ?? 'other'
}

/** Counts of 0 stand for "not told": no prompt has none. */
function usageOf({ inputTokens, outputTokens, raw }: LanguageModelV4Usage): TokenUsage | undefined {
  const { total: input } = inputTokens
  const { total: output, reasoning } = outputTokens
  if (!isCount(input) || input === 0 || !isCount(output)) return undefined
  const thought = isCount(reasoning) ? { reasoningTokens: reasoning } : {}
  return { inputTokens: input, outputTokens: wholeOutput(input, output, reasoning, raw?.total_tokens), ...thought }
}

/** xAI and Gemini leave the reasoning out of the completion; the total of both sides has it. */
function wholeOutput(input: number, output: number, reasoning: number | undefined, total: unknown): number {
  if (isCount(total)) return Math.max(output, total - input)
  return isCount(reasoning) && reasoning > output ? output + reasoning : output
}
