import type { AnswerStatus } from '@valuecsv/datasets'
import type { Llm } from '../providers/llm.ts'
import { Budget } from '../spending/budget.ts'
import type { Caps } from '../spending/caps.ts'
import type { Price } from '../spending/price.ts'
import type { AskSurveyOptions } from './ask-survey-options.ts'
import type { AskingContext } from './asking-context.ts'
import type { Clock } from './clock.ts'
import type { LlmTally } from './outcome/llm-tally.ts'
import { providerName, StopList } from './outcome/stop-list.ts'
import type { SurveyOutcome } from './outcome/survey-outcome.ts'
import type { ProviderQueue } from './provider-queue.ts'

/** Waits longer than this are told. */
const toldPauseMs = 30_000

interface AskingOptions extends AskSurveyOptions {
  readonly caps: Caps
  readonly prices: ReadonlyMap<string, Price>
  readonly clock: Clock
}

/** The state of one call of `askSurvey`: what its queues share, and what comes of them. */
export function createAsking(llms: readonly Llm[], tallies: ReadonlyMap<string, LlmTally>, options: AskingOptions) {
  const { store, caps, prices, clock, onNotice, onProgress } = options
  const budget = new Budget(caps, prices, store.spent)
  const stops = new StopList(llms)
  const ending = new AbortController()
  const keeping = new Set<Promise<void>>()
  const told = new Set<string>()
  let queues: readonly ProviderQueue[] = []
  let cap: keyof Caps | undefined

  const wakeAll = () => {
    for (const queue of queues) queue.wake()
  }
  const fail = (error: unknown) => {
    ending.abort(error)
    wakeAll()
  }
  const cancel = () => fail(options.signal?.reason)
  /** Waits, at the end, for what is being written; a store that cannot write ends everything. */
  const track = (writing: Promise<void>): Promise<void> => {
    const tracked = writing.catch(fail).finally(() => keeping.delete(tracked))
    keeping.add(tracked)
    return tracked
  }
  const tellOnce = (code: string, message: string, key = message) => {
    if (told.has(key)) return
    told.add(key)
    onNotice?.({ code, message })
  }
  const tellProgress = (llm: string) => onProgress?.(tallies.get(llm)!.progress(clock.now(), budget.costOf(llm)))
  const came = (llm: string, status: AnswerStatus) => {
    tallies.get(llm)!.came(status, clock.now())
    tellProgress(llm)
  }

  const context: AskingContext = {
    models: options.models,
    budget,
    clock,
    random: options.random ?? Math.random,
    timeoutMs: options.timeoutMs ?? 180_000,
    maxAttempts: options.maxAttempts ?? 8,
    signal: ending.signal,
    isOver: () => cap !== undefined || ending.signal.aborted,
    capped(llm, worst) {
      if (budget.reserved > 0) return
      cap = budget.capPassedBy(llm, worst)
      wakeAll()
    },
    noteReservation: ({ llm, ...change }) => store.spend(llm, change),
    settle(reservation, used) {
      void track(store.spend(reservation.llm, budget.settle(reservation, used)))
      wakeAll()
    },
    keep(answer, unsupported = []) {
      for (const { feature, details } of unsupported) {
        const what =
          details === undefined
            ? `takes no ${feature}, which was not sent`
            : `does not take ${feature} as asked: ${details}`
        tellOnce('survey/unsupported', `${answer.llm}: the provider ${what}`)
      }
      const { llm, error } = answer
      const earlier = store.statuses.get(answer.id)
      if (error && earlier !== undefined && earlier !== 'error') {
        const message = `${llm}: asked again, an answer ended in an error, and the earlier one stays: ${error.message}`
        tellOnce('survey/answer-stays', message, `${llm} stays ${error.code}`)
        came(llm, earlier)
        return Promise.resolve()
      }
      // Once for each kind: servers write what is different each time into their messages.
      if (error) tellOnce(error.code, `${llm}: an answer ended in an error: ${error.message}`, `${llm} ${error.code}`)
      return track(store.append(answer).then(() => came(llm, answer.status)))
    },
    fail,
    tellPause(fault, llm, milliseconds) {
      if (milliseconds < toldPauseMs) return
      const message = `${providerName(llm)}: nothing is sent for ${Math.ceil(milliseconds / 1000)} s: ${fault.message}`
      onNotice?.({ code: 'survey/waiting', message })
    },
    tellStop(fault, llm, scope) {
      const stop = stops.add(fault, llm, scope)
      if (stop !== undefined) onNotice?.({ code: fault.code, message: stop.message })
    },
  }

  /** Runs the queues to their end. Rejects with what ended them early. */
  async function outcomeOf(all: readonly ProviderQueue[]): Promise<SurveyOutcome> {
    queues = all
    options.signal?.throwIfAborted()
    options.signal?.addEventListener('abort', cancel, { once: true })
    try {
      await Promise.all(queues.map((queue) => queue.run()))
      while (keeping.size > 0) await Promise.all(keeping)
      ending.signal.throwIfAborted()
    } finally {
      options.signal?.removeEventListener('abort', cancel)
    }
    const outcomes = llms.map(({ name }) => {
      const { statuses, left, total } = tallies.get(name)!
      return { llm: name, total, statuses, left, spent: budget.spentOn(name), cost: budget.costOf(name) }
    })
    return { llms: outcomes, stops: stops.stops, cap, left: outcomes.reduce((sum, { left }) => sum + left, 0) }
  }

  return { context, tellProgress, outcomeOf }
}
