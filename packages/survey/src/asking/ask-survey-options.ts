import type { AnswerStatus, Notice } from '@valuecsv/datasets'
import type { LanguageModel } from '../language-model/language-model.ts'
import type { Caps } from '../spending/caps.ts'
import type { Price } from '../spending/price.ts'
import type { AnswerStore } from './answer-store.ts'
import type { Clock } from './clock.ts'
import type { LlmProgress } from './outcome/survey-progress.ts'

/** What a survey is asked with. */
export interface AskSurveyOptions {
  /** Each LLM of the survey by name, from `openLanguageModels` or, with the provider `custom`, of one's own making. */
  readonly models: ReadonlyMap<string, LanguageModel>
  /** Where answers are kept: a run folder (`openRun` of `@valuecsv/survey/node`), or `createMemoryStore()`. */
  readonly store: AnswerStore
  /** Answers of these statuses are asked again; one whose second asking ends in an error stays. Default: none. */
  readonly retry?: readonly AnswerStatus[]
  readonly caps?: Caps
  /** Prices by the name of the LLM. */
  readonly prices?: ReadonlyMap<string, Price>
  /** How long one attempt may take. Default 180,000; at most 300,000, after which Node's client ends it by itself. */
  readonly timeoutMs?: number
  /** How often one answer is tried in this call. Default 8. */
  readonly maxAttempts?: number
  /**
   * How many requests are at most under way at one provider; more than 1,000 are taken for 1,000. Default: what `PROVIDERS`
   * says, 4 for most local servers, 1 in this process, else 32; 4 for a model of one's own.
   */
  readonly mostAtOnce?: number
  /** For the jitter of waits, from 0 to 1. Default `Math.random`. */
  readonly random?: () => number
  readonly clock?: Clock
  readonly signal?: AbortSignal
  /** Called after each answer that is kept, with how far its LLM is, and once for each LLM at the start. */
  readonly onProgress?: (progress: LlmProgress) => void
  /** Called when a provider stops (once), is left alone for more than 30 s, or does not take a parameter; and of errors. */
  readonly onNotice?: (notice: Notice) => void
}
