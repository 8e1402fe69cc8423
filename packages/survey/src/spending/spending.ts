/** What was spent on one LLM, or a change of it: attempts that were sent, and tokens. */
export interface Spending {
  readonly requests: number
  readonly inputTokens: number
  readonly outputTokens: number
  /**
   * How many of these tokens nobody has told: the most that attempts can have used which are under way, or ended without
   * a word of what they used. Absent where there are none.
   */
  readonly assumedTokens?: number
}

export const nothingSpent: Spending = { requests: 0, inputTokens: 0, outputTokens: 0 }

/** The sum of two. */
export function addSpending(first: Spending, second: Spending): Spending {
  const assumedTokens = (first.assumedTokens ?? 0) + (second.assumedTokens ?? 0)
  return {
    requests: first.requests + second.requests,
    inputTokens: first.inputTokens + second.inputTokens,
    outputTokens: first.outputTokens + second.outputTokens,
    ...(assumedTokens !== 0 && { assumedTokens }),
  }
}
