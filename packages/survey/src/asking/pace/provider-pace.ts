import type { LlmFault } from '../../language-model/llm-fault.ts'
import { backoffMs } from './backoff.ts'
import { ConcurrencyWindow } from './concurrency-window.ts'
import { pausesProvider } from './fault-consequence.ts'

/** How fast one provider is asked: how many requests at once, and from when on. */
export class ProviderPace {
  readonly #window: ConcurrencyWindow
  readonly #random: () => number
  #pausedUntil = 0
  #strikes = 0
  #sent = 0
  #firstCounted = 0

  constructor(mostAtOnce: number, random: () => number) {
    this.#window = new ConcurrencyWindow(mostAtOnce)
    this.#random = random
  }

  /** How many requests may be under way. */
  get atOnce(): number {
    return this.#window.size
  }

  /** Before this time nothing may be sent. */
  get pausedUntil(): number {
    return this.#pausedUntil
  }

  /** Marks a request that is sent now. */
  ticket(): number {
    this.#sent++
    return this.#window.ticket()
  }

  succeeded(): void {
    this.#window.succeeded()
    this.#strikes = 0
  }

  /**
   * Slows down after a fault: fewer at once where the server is overloaded; a pause where it asks for one, however long,
   * where it limits the rate without saying for how long, and where nobody listens. Returns how long a new pause is.
   */
  failed(fault: LlmFault, ticket: number, now: number): number | undefined {
    if (fault.overloaded) this.#window.overloaded(ticket)
    if (!pausesProvider(fault)) return undefined
    // A pause of 0 would only burn the attempts that are left.
    const pause = fault.retryAfterMs || this.#guessedPause(ticket)
    if (now + pause <= this.#pausedUntil) return undefined
    this.#pausedUntil = now + pause
    return pause
  }

  /** Longer each time; what was sent before the last one says nothing new. */
  #guessedPause(ticket: number): number {
    if (ticket < this.#firstCounted) return 0
    this.#firstCounted = this.#sent
    this.#strikes++
    return backoffMs(this.#strikes, this.#random)
  }
}
