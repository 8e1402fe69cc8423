/** What was spent on one LLM, or a change of it: attempts that were sent, and tokens. */
export interface Spending {
  readonly requests: number
  readonly inputTokens: number
  readonly outputTokens: number
}

export const nothingSpent: Spending = { requests: 0, inputTokens: 0, outputTokens: 0 }

/** The sum of two. */
export function addSpending(first: Spending, second: Spending): Spending {
  return {
    requests: first.requests + second.requests,
    inputTokens: first.inputTokens + second.inputTokens,
    outputTokens: first.outputTokens + second.outputTokens,
  }
}
