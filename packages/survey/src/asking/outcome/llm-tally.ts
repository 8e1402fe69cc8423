import { ANSWER_STATUSES, type AnswerStatus } from '@valuecsv/datasets'
import type { LlmProgress } from './survey-progress.ts'

/** Counts what became of the answers of one LLM. */
export class LlmTally {
  readonly llm: string
  readonly statuses = Object.fromEntries(ANSWER_STATUSES.map((status) => [status, 0])) as Record<AnswerStatus, number>
  #wanted = 0
  #done = 0
  #first: { at: number; done: number } | undefined

  constructor(llm: string) {
    this.llm = llm
  }

  /** Counts an answer that is there already. */
  standing(status: AnswerStatus): void {
    this.#wanted++
    this.#done++
    this.statuses[status]++
  }

  /** Counts one that is to be asked for. */
  wanted(): void {
    this.#wanted++
  }

  /** Counts one that came and is kept. */
  came(status: AnswerStatus, now: number): void {
    this.#done++
    this.statuses[status]++
    this.#first ??= { at: now, done: this.#done }
  }

  get left(): number {
    return this.#wanted - this.#done
  }

  get total(): number {
    return this.#wanted
  }

  progress(now: number, cost: number | undefined): LlmProgress {
    const { at, done } = this.#first ?? { at: now, done: this.#done }
    const perMs = now > at && this.#done > done ? (this.#done - done) / (now - at) : undefined
    return {
      llm: this.llm,
      total: this.#wanted,
      done: this.#done,
      failed: this.statuses.error,
      perMinute: perMs && perMs * 60_000,
      timeLeftMs: perMs && this.left / perMs,
      cost,
    }
  }
}
