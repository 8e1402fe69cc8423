import type { TokenUsage } from '../language-model/llm-reply.ts'
import type { Caps } from './caps.ts'
import { costOf, type Price } from './price.ts'
import { addSpending, nothingSpent, type Spending } from './spending.ts'

/** What an attempt may cost at most, set aside until it is known. */
export interface Reservation extends Spending {
  readonly llm: string
  readonly assumedTokens: number
}

/** What a request costs at most. */
export interface WorstCase {
  readonly inputTokens: number
  readonly outputTokens: number
}

/**
 * Keeps spending below the caps: before each attempt its worst case is set aside, afterwards the difference to what was
 * really used is given back. What is set aside counts as spent, so that no sum of attempts under way can pass a cap.
 */
export class Budget {
  readonly #caps: Caps
  readonly #prices: ReadonlyMap<string, Price>
  readonly #spent: Map<string, Spending>
  #reserved = 0

  constructor(caps: Caps, prices: ReadonlyMap<string, Price>, spent: ReadonlyMap<string, Spending>) {
    this.#caps = caps
    this.#prices = prices
    this.#spent = new Map(spent)
  }

  /** How many reservations are open. */
  get reserved(): number {
    return this.#reserved
  }

  /** Sets a worst case aside; `undefined` where a cap would be passed. */
  reserve(llm: string, worst: WorstCase): Reservation | undefined {
    const reservation = { llm, requests: 1, ...worst, assumedTokens: worst.inputTokens + worst.outputTokens }
    if (this.capPassedBy(llm, worst) !== undefined) return undefined
    this.#add(llm, reservation)
    this.#reserved++
    return reservation
  }

  /**
   * Closes a reservation and returns the change of spending: by what was used, in full where that is not known
   * (`undefined`), to no tokens where the server did nothing (`'nothing'`).
   */
  settle(reservation: Reservation, used: TokenUsage | 'nothing' | undefined): Spending {
    this.#reserved--
    const { inputTokens, outputTokens } = used === undefined ? reservation : used === 'nothing' ? nothingSpent : used
    const change = {
      requests: 0,
      inputTokens: inputTokens - reservation.inputTokens,
      outputTokens: outputTokens - reservation.outputTokens,
      ...(used !== undefined && { assumedTokens: -reservation.assumedTokens }),
    }
    this.#add(reservation.llm, change)
    return change
  }

  spentOn(llm: string): Spending {
    return this.#spent.get(llm) ?? nothingSpent
  }

  /** What was spent on an LLM in money; `undefined` without its price. */
  costOf(llm: string): number | undefined {
    const price = this.#prices.get(llm)
    return price && costOf(this.spentOn(llm), price)
  }

  /** The cap that one more attempt would pass; `undefined` where none. */
  capPassedBy(llm: string, { inputTokens, outputTokens }: WorstCase): keyof Caps | undefined {
    const { maxRequests, maxTokens, maxCost } = this.#caps
    let total = {
      requests: 1,
      tokens: inputTokens + outputTokens,
      cost: this.#cost(llm, { inputTokens, outputTokens }),
    }
    for (const [name, spent] of this.#spent) {
      total = {
        requests: total.requests + spent.requests,
        tokens: total.tokens + spent.inputTokens + spent.outputTokens,
        cost: total.cost + this.#cost(name, spent),
      }
    }
    if (maxRequests !== undefined && total.requests > maxRequests) return 'maxRequests'
    if (maxTokens !== undefined && total.tokens > maxTokens) return 'maxTokens'
    return maxCost !== undefined && total.cost > maxCost ? 'maxCost' : undefined
  }

  #cost(llm: string, tokens: WorstCase): number {
    const price = this.#prices.get(llm)
    return price === undefined ? 0 : costOf(tokens, price)
  }

  #add(llm: string, change: Spending): void {
    this.#spent.set(llm, addSpending(this.spentOn(llm), change))
  }
}
