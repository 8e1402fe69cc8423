/** How many requests are under way at once where nothing is known yet. */
const startSize = 4

/**
 * How many requests may be under way at once at one provider: one more after as many successes as there may be, half as
 * many when the server is overloaded (additive increase, multiplicative decrease). What was sent before the last halving
 * says nothing new, so that one bad moment halves once.
 */
export class ConcurrencyWindow {
  readonly #most: number
  #size: number
  #nextTicket = 0
  #firstCounted = 0

  constructor(most: number) {
    this.#most = most
    this.#size = Math.min(startSize, most)
  }

  /** A whole number, at least 1. */
  get size(): number {
    return Math.floor(this.#size)
  }

  /** Marks a request that is sent now. */
  ticket(): number {
    return this.#nextTicket++
  }

  succeeded(): void {
    this.#size = Math.min(this.#most, this.#size + 1 / this.#size)
  }

  /** Halves, unless the request was sent before the last halving. */
  overloaded(ticket: number): void {
    if (ticket < this.#firstCounted) return
    this.#firstCounted = this.#nextTicket
    this.#size = Math.max(1, this.#size / 2)
  }
}
