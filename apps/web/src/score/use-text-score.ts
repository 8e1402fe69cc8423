import { isValueCsvError } from '@valuecsv/errors'
import type { ScoredText } from '@valuecsv/evaluator'
import type { ValueId } from '@valuecsv/taxonomy'
import { computed, onScopeDispose, type Ref, shallowReadonly, shallowRef, watch } from 'vue'
import { type EvaluatorProblem, evaluatorProblem } from '../evaluator/evaluator-problem.ts'
import { discardEvaluator, sharedEvaluator } from '../evaluator/shared-evaluator.ts'
import { MOST_WINDOWS } from './reading-limits.ts'

/** Typing rests this long before a text is scored. */
const REST_MS = 400

/** A text with its scores, the thresholds they are held against, and how much of it was to be read. */
export interface ScoredReading {
  readonly text: string
  readonly scored: ScoredText
  readonly thresholds: Readonly<Record<ValueId, number>>
  /** Tokens of a window. */
  readonly windowTokens: number
  readonly maxWindows: number
}

/**
 * Scores `text` when typing rests; a new text ends the work on an older one, and the word of what went wrong with it. A
 * blank text has no reading: then `scoreNow` makes the evaluator ready, where that failed before.
 */
export function useTextScore(text: Readonly<Ref<string>>) {
  const reading = shallowRef<ScoredReading>()
  const isWorking = shallowRef(false)
  /** Of scoring; that of loading is the evaluator's own. */
  const problem = shallowRef<EvaluatorProblem>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let controller = new AbortController()

  function stop(): void {
    clearTimeout(timer)
    controller.abort()
    controller = new AbortController()
    isWorking.value = false
    problem.value = undefined
  }

  async function scoreNow(maxWindows = MOST_WINDOWS): Promise<void> {
    stop()
    const { signal } = controller
    const wanted = text.value
    const isBlank = wanted.trim() === ''
    isWorking.value = !isBlank
    const evaluator = await sharedEvaluator().catch(() => undefined)
    if (signal.aborted) return
    try {
      if (evaluator === undefined || isBlank) return
      const scored = await evaluator.scoreText(wanted, { signal, maxWindows })
      if (signal.aborted) return
      const { thresholds, ...manifest } = evaluator.manifest
      const windowTokens = 'window' in manifest ? manifest.window.maxTokens : Number.POSITIVE_INFINITY
      reading.value = { text: wanted, scored, thresholds, windowTokens, maxWindows }
    } catch (error) {
      if (signal.aborted) return
      problem.value = evaluatorProblem(error)
      if (isValueCsvError(error) && evaluator !== undefined) await discardEvaluator(evaluator)
    } finally {
      if (!signal.aborted) isWorking.value = false
    }
  }

  watch(text, (changed) => {
    stop()
    if (changed.trim() === '') reading.value = undefined
    else timer = setTimeout(() => scoreNow(), REST_MS)
  })
  onScopeDispose(stop)
  /** Whether the reading is of an older text, or is being made anew. */
  const isStale = computed(() => isWorking.value || (reading.value !== undefined && reading.value.text !== text.value))
  return {
    reading: shallowReadonly(reading),
    isWorking: shallowReadonly(isWorking),
    isStale,
    problem: shallowReadonly(problem),
    scoreNow,
  }
}
