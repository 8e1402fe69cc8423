/** Tokens as the provider counted them. */
export interface TokenUsage {
  readonly inputTokens: number
  /** Those of the reasoning included. */
  readonly outputTokens: number
  /** `undefined` where the provider does not tell. */
  readonly reasoningTokens?: number
}

/**
 * Why an LLM stopped: by itself, at the limit of tokens, because the provider withheld the answer (its own signal: a
 * content filter, a refusal field), because the provider broke off, or for a reason of its own.
 */
export type ReplyEnd = 'stop' | 'length' | 'refused' | 'interrupted' | 'other'

/** What came back from one attempt. */
export interface LlmReply {
  /** Without reasoning; empty where there is none. */
  readonly text: string
  readonly reasoning?: string
  readonly end: ReplyEnd
  /** The provider's own word for `end`, or its code of an error that withheld the answer. */
  readonly finishReason?: string
  /** `undefined` where the provider does not tell. */
  readonly usage?: TokenUsage
  /** The model as the provider names it, which may be more exact than the name that was asked for. */
  readonly servedModel?: string
  /** What the provider does not take as it was asked for. */
  readonly unsupported?: readonly UnsupportedFeature[]
}

/** A parameter that was not sent, or sent otherwise, which `details` says. */
export interface UnsupportedFeature {
  /** `seed`, `temperature`, … */
  readonly feature: string
  readonly details?: string
}
