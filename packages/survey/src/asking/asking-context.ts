import type { LanguageModel } from '../language-model/language-model.ts'
import type { LlmFault } from '../language-model/llm-fault.ts'
import type { LlmReply, UnsupportedFeature } from '../language-model/llm-reply.ts'
import type { Llm } from '../providers/llm.ts'
import type { Budget, Reservation, WorstCase } from '../spending/budget.ts'
import type { Clock } from './clock.ts'
import type { SurveyAnswer } from './survey-answer.ts'

/** What the queues of all providers share. None of its functions needs `this`. */
export interface AskingContext {
  readonly models: ReadonlyMap<string, LanguageModel>
  readonly budget: Budget
  readonly clock: Clock
  readonly random: () => number
  readonly timeoutMs: number
  readonly maxAttempts: number
  /** Aborts when the caller wants it, and when something failed that no provider is to blame for. */
  readonly signal: AbortSignal
  /** Whether nothing more is sent: aborted, or a cap is reached. */
  readonly isOver: () => boolean
  /** Told when a reservation can't be had; ends the asking where nothing will be given back. */
  readonly capped: (llm: string, worst: WorstCase) => void
  /** Notes a reservation before its attempt is sent. */
  readonly noteReservation: (reservation: Reservation) => Promise<void>
  /** Closes a reservation, whereupon others may be had. */
  readonly settle: (reservation: Reservation, used: LlmReply['usage'] | 'nothing') => void
  /** Keeps an answer: resolves when it is kept, or when that failed and ended everything. */
  readonly keep: (answer: SurveyAnswer, unsupported?: readonly UnsupportedFeature[]) => Promise<void>
  /** Ends everything with an error. */
  readonly fail: (error: unknown) => void
  readonly tellPause: (fault: LlmFault, llm: Llm, milliseconds: number) => void
  /** Told when a provider, or one LLM, is asked no more; more than once where several requests were under way. */
  readonly tellStop: (fault: LlmFault, llm: Llm, scope: 'llm' | 'provider') => void
}
