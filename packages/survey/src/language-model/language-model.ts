import type { LlmReply } from './llm-reply.ts'

/** A question as it is put to an LLM: one turn, no history. */
export interface LlmRequest {
  /** The system prompt. Default: none is sent. */
  readonly system?: string
  readonly prompt: string
  /** From 0 to 2. Default: the provider's own. */
  readonly temperature?: number
  readonly maxOutputTokens: number
  /** From 0 to 2³¹ − 1; sent where the provider takes one. */
  readonly seed?: number
}

/** What holds for one attempt. */
export interface AskOptions {
  /** Cancels the request; `ask` then rejects with its reason. */
  readonly signal: AbortSignal
  /** How long the whole attempt may take, the reading of the answer included. */
  readonly timeoutMs: number
}

/**
 * The port between a survey and whatever answers. `ask` makes one attempt: no retry, no waiting; it sees to the time limit
 * and the signal itself. It rejects with an `LlmFault` that says what went wrong; any other error ends the whole survey.
 */
export interface LanguageModel {
  ask(request: LlmRequest, options: AskOptions): Promise<LlmReply>
  /**
   * Finds out, before anything is asked, whether the LLM can be reached; loads it where it runs in this process. Rejects
   * with an `LlmFault` of the kind `unreachable` or a `ValueCsvError`. Default: the first question finds out.
   */
  prepare?(options: AskOptions): Promise<void>
}
