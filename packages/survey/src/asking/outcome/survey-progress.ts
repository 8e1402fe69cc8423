/** How far one LLM is. */
export interface LlmProgress {
  readonly llm: string
  /** How many answers the survey wants of it. */
  readonly total: number
  /** How many it has, kept safely, those of earlier calls and those of status `error` included. */
  readonly done: number
  /** How many of these are of status `error`. */
  readonly failed: number
  /** Answers a minute in this call; `undefined` before the second. */
  readonly perMinute: number | undefined
  /** `undefined` where the rate is. */
  readonly timeLeftMs: number | undefined
  /** What was spent on it, at most, over all calls; `undefined` without a price. */
  readonly cost: number | undefined
}
