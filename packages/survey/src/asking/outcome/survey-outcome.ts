import type { AnswerStatus } from '@valuecsv/datasets'
import type { FaultKind } from '../../language-model/llm-fault.ts'
import type { Caps } from '../../spending/caps.ts'
import type { Spending } from '../../spending/spending.ts'

/** What became of the answers of one LLM. */
export interface LlmOutcome {
  readonly llm: string
  /** How many answers the survey wants of it. */
  readonly total: number
  /** How many answers it has of each status. */
  readonly statuses: Readonly<Record<AnswerStatus, number>>
  /** How many it has not been asked for, or not to the end. */
  readonly left: number
  /** What was spent on it over all calls; where a provider does not tell, the most that it can have been, see `assumedTokens`. */
  readonly spent: Spending
  /** In the currency of its price; `undefined` without one. */
  readonly cost: number | undefined
}

/** Why some LLMs were asked no more. */
export interface ProviderStop {
  readonly llms: readonly string[]
  readonly kind: FaultKind
  /** One line that names the provider or the model. */
  readonly message: string
  readonly hint: string | undefined
}

/** How a call of `askSurvey` ended. */
export interface SurveyOutcome {
  readonly llms: readonly LlmOutcome[]
  readonly stops: readonly ProviderStop[]
  /** The cap that ended it; `undefined` where none did. */
  readonly cap: keyof Caps | undefined
  /** How many answers are left over all LLMs; 0 when the survey is complete. */
  readonly left: number
}
