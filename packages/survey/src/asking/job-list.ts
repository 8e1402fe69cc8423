import type { SurveyRequest } from '../plan/survey-request.ts'

/** A request, and how often it was tried. */
export interface Job {
  readonly request: SurveyRequest
  readonly attempts: number
}

interface WaitingJob extends Job {
  readonly readyAt: number
}

/** What is left to ask, in order; what failed waits for its time and then comes first. */
export class JobList {
  readonly #fresh: readonly SurveyRequest[]
  #next = 0
  #waiting: WaitingJob[] = []
  #isClosed = false
  readonly #closedLlms = new Set<string>()

  constructor(requests: readonly SurveyRequest[]) {
    this.#fresh = requests
  }

  get isEmpty(): boolean {
    this.#skipClosed()
    return this.#waiting.length === 0 && this.#next >= this.#fresh.length
  }

  /** The next job that may be sent at this time; it is no longer in the list. */
  take(now: number): Job | undefined {
    this.#skipClosed()
    const ready = this.#waiting.findIndex(({ readyAt }) => readyAt <= now)
    if (ready >= 0) return this.#waiting.splice(ready, 1)[0]
    const request = this.#fresh[this.#next]
    if (request === undefined) return undefined
    this.#next++
    return { request, attempts: 0 }
  }

  /** Puts a job back, to be taken again from `readyAt` on; not if its LLM was dropped. */
  putBack({ request, attempts }: Job, readyAt = 0): void {
    if (this.#isClosed || this.#closedLlms.has(request.llm.name)) return
    const later = this.#waiting.findIndex((other) => other.readyAt > readyAt)
    this.#waiting.splice(later < 0 ? this.#waiting.length : later, 0, { request, attempts, readyAt })
  }

  /** When the next job may be sent, given that none may before `from`; `undefined` where none is left. */
  nextAt(from: number): number | undefined {
    this.#skipClosed()
    if (this.#next < this.#fresh.length) return from
    const first = this.#waiting[0]
    return first && Math.max(from, first.readyAt)
  }

  /** Drops everything, or everything of one LLM, for good. */
  drop(onlyLlm?: string): void {
    if (onlyLlm === undefined) this.#isClosed = true
    else this.#closedLlms.add(onlyLlm)
    this.#waiting = this.#waiting.filter(({ request }) => !this.#isDropped(request))
  }

  #isDropped({ llm }: SurveyRequest): boolean {
    return this.#isClosed || this.#closedLlms.has(llm.name)
  }

  #skipClosed(): void {
    while (this.#next < this.#fresh.length && this.#isDropped(this.#fresh[this.#next]!)) this.#next++
  }
}
