import type { Comparison } from '@valuecsv/comparison'
import { isValueCsvError } from '@valuecsv/errors'
import type { Evaluator } from '@valuecsv/evaluator'
import { computed, onScopeDispose, type Ref, shallowReadonly, shallowRef } from 'vue'
import { evaluatorProblem } from '../evaluator/evaluator-problem.ts'
import type { EvaluatorMessage } from '../evaluator/messages.ts'
import { discardEvaluator, sharedEvaluator } from '../evaluator/shared-evaluator.ts'
import { type CompareProblem, compareProblem } from './compare-problem.ts'
import { callWorker } from './comparing/call-worker.ts'
import type { CompareRequest } from './comparing/compare-worker.ts'
import type { ComparedAnswers } from './comparing/compared-answers.ts'
import { type Pace, paceOf } from './scoring/pace.ts'
import { type ScoredAnswers, scoreAnswers } from './scoring/score-answers.ts'
import type { ScoreMemory } from './scoring/score-texts.ts'
import { type CombinedAnswers, combineSources } from './sources/combine-sources.ts'
import type { ReadSource } from './sources/source.ts'

const startComparer = () => new Worker(new URL('./comparing/compare-worker.ts', import.meta.url), { type: 'module' })

/** What is going on, and how far scoring is. */
export type Stage =
  | { readonly name: 'idle' | 'loading' | 'comparing' | 'stopped' }
  | { readonly name: 'scoring'; readonly done: number; readonly total: number; readonly pace: Pace | undefined }

/** What a comparison is to do. */
export interface CompareWish {
  /** Whether scores that the sources bring are left aside. Default false. */
  readonly isAnew?: boolean
}

/** Codes of errors of loading or running an evaluator. */
const OF_EVALUATOR = /^(?:browser|evaluator|ngrams|onnx|runtime|runtime-web|tokenizer)\//

/** Numbers on the page change at most so often. */
const BETWEEN_UPDATES_MS = 100

/** Scores and compares the answers of sources. What was scored stays known until the page is closed. */
export function useComparison(sources: Readonly<Ref<readonly ReadSource[]>>) {
  const memory: ScoreMemory = new Map()
  const result = shallowRef<ComparedAnswers>()
  /** What the result is of. */
  const compared = shallowRef<readonly ReadSource[]>()
  /** Whether the memory may hold scores that the result has not. */
  const hasLooseScores = shallowRef(false)
  const stage = shallowRef<Stage>({ name: 'idle' })
  const problem = shallowRef<CompareProblem>()
  /** Of running the evaluator; that of loading it is the evaluator's own. */
  const scoringProblem = shallowRef<{ readonly key: EvaluatorMessage; readonly detail: string }>()
  let controller = new AbortController()

  function abandon(name: 'idle' | 'stopped'): void {
    controller.abort()
    stage.value = { name }
  }

  const wanted = shallowRef<CompareWish>({})

  /** With `again` as it was asked for the last time. */
  async function compare(wish: CompareWish | 'again' = {}): Promise<void> {
    abandon('idle')
    if (wish !== 'again') wanted.value = wish
    const { isAnew = false } = wanted.value
    problem.value = undefined
    scoringProblem.value = undefined
    if (sources.value.length === 0) {
      result.value = undefined
      return
    }
    const wantedSources = sources.value
    controller = new AbortController()
    const { signal } = controller
    const combined = combineSources(wantedSources)
    const from = wantedSources.map(({ name, digest }) => ({ name, ...(digest !== undefined && { digest }) }))
    let evaluator: Evaluator | undefined
    try {
      const { statistics, ...scored } = await scoreAnswers(combined, {
        ...{ isAnew, memory, signal, onProgress: follow(signal) },
        async loadEvaluator() {
          signal.throwIfAborted()
          stage.value = { name: 'loading' }
          evaluator = await sharedEvaluator()
          return evaluator
        },
      })
      // Stopped after the last score: "stopped" stays what is shown.
      signal.throwIfAborted()
      stage.value = { name: 'comparing' }
      const comparison = await compareScored(scored, statistics, combined, signal)
      const { questions, findings } = combined
      result.value = { ...scored, comparison, questions, findings, sources: from }
      compared.value = wantedSources
      hasLooseScores.value = false
      stage.value = { name: 'idle' }
    } catch (error) {
      if (signal.aborted) return
      const isLoading = stage.value.name === 'loading'
      stage.value = { name: 'idle' }
      await tell(error, isLoading, evaluator)
    }
  }

  async function tell(error: unknown, isLoading: boolean, evaluator: Evaluator | undefined): Promise<void> {
    const code = isValueCsvError(error) ? error.code : ''
    if (!OF_EVALUATOR.test(code) && !(isLoading && code === '')) problem.value = compareProblem(error)
    // Why it could not be loaded, its own notice says.
    else if (!isLoading) {
      scoringProblem.value = evaluatorProblem(error)
      if (evaluator !== undefined) await discardEvaluator(evaluator)
    }
  }

  function follow(signal: AbortSignal): (done: number, total: number) => void {
    let start = performance.now()
    let shown = Number.NEGATIVE_INFINITY
    return (done, total) => {
      if (signal.aborted) return
      const now = performance.now()
      if (done === 0) start = now
      else hasLooseScores.value = true
      if (done < total && now - shown < BETWEEN_UPDATES_MS) return
      shown = now
      stage.value = { name: 'scoring', done, total, pace: paceOf(done, total, now - start) }
    }
  }

  onScopeDispose(() => controller.abort())
  return {
    result: shallowReadonly(result),
    /** Whether the result is of other sources than those that are there now. */
    isEarlier: computed(() => result.value !== undefined && compared.value !== sources.value),
    hasLooseScores: shallowReadonly(hasLooseScores),
    stage: shallowReadonly(stage),
    problem: shallowReadonly(problem),
    scoringProblem: shallowReadonly(scoringProblem),
    wanted: shallowReadonly(wanted),
    compare,
    stop: () => abandon('stopped'),
  }
}

function compareScored(
  { answers }: Pick<ScoredAnswers, 'answers'>,
  evaluator: ScoredAnswers['statistics'],
  { questions, plannedQuestions }: CombinedAnswers,
  signal: AbortSignal,
): Promise<Comparison> {
  const options = { questions, plannedQuestions, ...(evaluator && { evaluator }) }
  const request: CompareRequest = { answers, options }
  return callWorker<Comparison>(startComparer, request, signal)
}
