import { isValueCsvError } from '@valuecsv/errors'
import type { ScoredText } from '@valuecsv/evaluator'
import { byValue, type ValueId } from '@valuecsv/taxonomy'
import { onScopeDispose, shallowReactive, shallowRef } from 'vue'
import { type EvaluatorProblem, evaluatorProblem } from '../../evaluator/evaluator-problem.ts'
import { discardEvaluator, sharedEvaluator } from '../../evaluator/shared-evaluator.ts'
import { scoreBatch } from '../store/score-batch.ts'
import type { TableClient } from '../store/table-client.ts'
import { createGate } from './gate.ts'
import { createPacing } from './pacing.ts'
import { emptyPageScores, type PageScores, takeIn } from './page-scores.ts'
import { createRateOfWork } from './rate-of-work.ts'
import { waitingTexts } from './waiting-texts.ts'

/** Scores are shown and sent to the worker together, this often and at most so many. */
const [TOGETHER_MS, TOGETHER_ROWS] = [150, 256]

/** How far scoring is. */
export interface ScoringState {
  status: 'idle' | 'running' | 'paused' | 'stopped' | 'done'
  scored: number
  /** Rows with a text that can be scored. */
  total: number
  perSecond: number | undefined
  /** Rows whose scores have been saved. */
  saved: number
  problem: EvaluatorProblem | undefined
  /** Grows whenever there are new scores: the arrays of `page` are not watched. */
  version: number
}

/** Scores the rows of a table in the order of the file; what is scored stays, whatever happens to the rest. */
export function useScoring() {
  const state = shallowReactive<ScoringState>({ ...NOTHING })
  const page = shallowRef<PageScores>(emptyPageScores(new Uint8Array()))
  const thresholds = shallowRef<Readonly<Record<ValueId, number>>>(byValue(() => 1))
  let client: TableClient | undefined
  let controller = new AbortController()
  let rate = createRateOfWork(() => performance.now())
  let gate = createGate()

  /** Ends what runs and begins anew with the rows of another table, or with none. */
  function reset(table?: { readonly client: TableClient; readonly states: Uint8Array; readonly total: number }): void {
    controller.abort()
    client = table?.client
    page.value = emptyPageScores(table?.states ?? new Uint8Array())
    Object.assign(state, { ...NOTHING, total: table?.total ?? 0 })
  }

  async function start(): Promise<void> {
    if (client === undefined || state.status === 'running') return
    controller.abort()
    controller = new AbortController()
    const { signal } = controller
    rate = createRateOfWork(() => performance.now())
    gate = createGate()
    Object.assign(state, { status: 'running', problem: undefined, perSecond: undefined })
    const evaluator = await sharedEvaluator().catch(() => undefined)
    if (signal.aborted) return
    if (evaluator === undefined) {
      state.status = 'stopped'
      return
    }
    thresholds.value = evaluator.manifest.thresholds
    rate.note(state.scored)
    if ((state.status as string) === 'paused') rate.pause()
    try {
      await takeAll(evaluator.scoreMany(waitingTexts(client, gate), { signal }), signal)
      if (!signal.aborted) state.status = 'done'
    } catch (error) {
      if (signal.aborted) return
      Object.assign(state, { status: 'stopped', problem: evaluatorProblem(error) })
      if (isValueCsvError(error) && !error.code.startsWith('files/')) await discardEvaluator(evaluator)
    }
  }

  async function takeAll(results: AsyncIterable<ScoredText>, signal: AbortSignal): Promise<void> {
    const taker = client!
    const target = page.value
    const pacing = createPacing()
    let pending: ScoredText[] = []
    let shownAt = performance.now()
    function show(): void {
      // What comes late belongs to rows that are no longer there.
      if (pending.length === 0 || page.value !== target) return
      const batch = scoreBatch(
        pending.map(({ id }) => Number(id)),
        pending,
      )
      takeIn(target, batch)
      // The worker takes them in the order in which they are sent; it fails only as a whole, and other calls tell.
      taker.call('add', batch).catch(() => undefined)
      state.scored += pending.length
      rate.note(state.scored)
      state.perSecond = rate.perSecond()
      state.version++
      pending = []
      shownAt = performance.now()
    }
    try {
      for await (const scored of results) {
        if (signal.aborted) break
        pending.push(scored)
        if (pending.length < TOGETHER_ROWS && performance.now() - shownAt < TOGETHER_MS) continue
        // Drawing takes a while: it has a turn of the browser for itself.
        await pacing.turn()
        show()
        await pacing.turn()
      }
    } finally {
      show()
    }
  }

  function pause(): void {
    if (state.status !== 'running') return
    gate.shut()
    rate.pause()
    state.status = 'paused'
  }
  function resume(): void {
    if (state.status !== 'paused') return
    rate.resume()
    gate.open()
    state.status = 'running'
  }
  function cancel(): void {
    if (state.status !== 'running' && state.status !== 'paused') return
    controller.abort()
    state.status = 'stopped'
  }
  onScopeDispose(() => controller.abort())
  return { state, page, thresholds, reset, start, pause, resume, cancel }
}

const NOTHING: ScoringState = {
  status: 'idle',
  scored: 0,
  total: 0,
  perSecond: undefined,
  saved: 0,
  problem: undefined,
  version: 0,
}
