import { LlmFault } from '../language-model/llm-fault.ts'
import { withCountedUsage } from '../language-model/with-counted-usage.ts'
import { mostInputTokens } from '../plan/estimate-tokens.ts'
import type { SurveyRequest } from '../plan/survey-request.ts'
import type { Reservation } from '../spending/budget.ts'
import type { AskingContext } from './asking-context.ts'
import { steadyTime } from './clock.ts'
import { type Job, JobList } from './job-list.ts'
import { backoffMs } from './pace/backoff.ts'
import { consequenceOf, isUnspent, pausesProvider } from './pace/fault-consequence.ts'
import { ProviderPace } from './pace/provider-pace.ts'
import { type Asked, answerOfFault, answerOfReply } from './survey-answer.ts'

/** Asks everything that goes to one provider, at the pace that it takes. Other providers have queues of their own. */
export class ProviderQueue {
  readonly #context: AskingContext
  readonly #jobs: JobList
  readonly #pace: ProviderPace
  #underWay = 0
  #wake: () => void = () => {}

  constructor(requests: readonly SurveyRequest[], mostAtOnce: number, context: AskingContext) {
    this.#context = context
    this.#jobs = new JobList(requests)
    this.#pace = new ProviderPace(mostAtOnce, context.random)
  }

  /** Looks again at what can be sent. */
  wake(): void {
    this.#wake()
  }

  /** Resolves when nothing is under way and nothing more will be sent. */
  async run(): Promise<void> {
    const { clock } = this.#context
    for (;;) {
      // One look at the clock: a job that becomes due between two would be neither sent nor waited for.
      const now = steadyTime(clock)
      this.#sendWhatMay(now)
      if (this.#underWay === 0 && (this.#context.isOver() || this.#jobs.isEmpty)) return
      const woken = new Promise<void>((resolve) => {
        this.#wake = resolve
      })
      const timer = new AbortController()
      const wait = (this.#jobs.nextAt(this.#pace.pausedUntil) ?? now) - now
      if (wait > 0 && !this.#context.isOver()) void clock.sleep(wait, timer.signal).then(this.#wake)
      await woken
      timer.abort()
    }
  }

  #sendWhatMay(now: number): void {
    const { budget, isOver, capped } = this.#context
    while (this.#underWay < this.#pace.atOnce && !isOver() && now >= this.#pace.pausedUntil) {
      const job = this.#jobs.take(now)
      if (job === undefined) return
      const { llm, request } = job.request
      const worst = { inputTokens: mostInputTokens(request), outputTokens: request.maxOutputTokens }
      const reservation = budget.reserve(llm.name, worst)
      if (reservation === undefined) {
        this.#jobs.putBack(job)
        capped(llm.name, worst)
        return
      }
      this.#underWay++
      const attempt = this.#attempt(job, reservation).catch(this.#context.fail)
      void attempt.finally(() => {
        this.#underWay--
        this.#wake()
      })
    }
  }

  async #attempt({ request, attempts: earlier }: Job, reservation: Reservation): Promise<void> {
    const { models, clock, signal, timeoutMs, noteReservation, settle, keep, fail } = this.#context
    const ticket = this.#pace.ticket()
    const [requestedAt, sentAt] = [clock.now(), steadyTime(clock)]
    const attempts = earlier + 1
    const asked = (): Asked => ({ attempts, requestedAt, latencyMs: Math.round(steadyTime(clock) - sentAt) })
    try {
      await noteReservation(reservation)
      const reply = withCountedUsage(await models.get(request.llm.name)!.ask(request.request, { signal, timeoutMs }))
      this.#pace.succeeded()
      settle(reservation, reply.usage)
      // What is not on the disk yet counts as under way: a kill loses no more answers than may be asked for at once.
      await keep(answerOfReply(request, reply, asked()), reply.unsupported)
    } catch (error) {
      if (signal.aborted) return
      if (!(error instanceof LlmFault)) fail(error)
      else {
        settle(reservation, isUnspent(error) ? 'nothing' : undefined)
        await this.#goOnAfter(error, { request, attempts }, ticket, asked())
      }
    }
  }

  async #goOnAfter(fault: LlmFault, job: Job, ticket: number, asked: Asked): Promise<void> {
    const { clock, random, maxAttempts, keep, tellPause, tellStop } = this.#context
    const { llm } = job.request
    const pause = this.#pace.failed(fault, ticket, steadyTime(clock))
    if (pause !== undefined) tellPause(fault, llm, pause)
    const consequence = consequenceOf(fault, job.attempts >= maxAttempts)
    if (consequence === 'error') await keep(answerOfFault(job.request, fault, asked))
    else if (consequence === 'try-again') {
      // A pause holds everything back; what failed by itself waits by itself.
      this.#jobs.putBack(job, pausesProvider(fault) ? 0 : steadyTime(clock) + backoffMs(job.attempts, random))
    } else {
      const scope = consequence === 'stop-llm' ? 'llm' : 'provider'
      this.#jobs.drop(scope === 'llm' ? llm.name : undefined)
      tellStop(fault, llm, scope)
    }
  }
}
