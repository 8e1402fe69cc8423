import { type Explanation, explainText } from '@valuecsv/evaluator'
import type { ValueId } from '@valuecsv/taxonomy'
import { onScopeDispose, type Ref, shallowReadonly, shallowRef, watch } from 'vue'
import { sharedEvaluator } from '../evaluator/shared-evaluator.ts'
import { clausesOfEvidence } from './reading-limits.ts'
import type { ScoredReading } from './use-text-score.ts'

/** What the evidence is looked for in, and when. */
interface EvidenceSources {
  readonly reading: Readonly<Ref<ScoredReading>>
  readonly chosen: Readonly<Ref<ValueId | undefined>>
  /** Whether another text is being scored: then this one is let go. */
  readonly isStale: Readonly<Ref<boolean>>
}

/**
 * Looks for the evidence in a reading once a value has been chosen, for all values at once. There is none of a text that
 * was partly read: without a clause more of its rest would be read, and that would change the scores as well.
 */
export function useEvidence({ reading, chosen, isStale }: EvidenceSources) {
  const evidence = shallowRef<Explanation['evidence']>()
  const hasFailed = shallowRef(false)
  let controller: AbortController | undefined

  function stop(): void {
    controller?.abort()
    controller = undefined
  }

  async function look({ text, scored, windowTokens, maxWindows }: ScoredReading): Promise<void> {
    controller = new AbortController()
    const { signal } = controller
    const maxClauses = clausesOfEvidence(scored.tokens, windowTokens, maxWindows)
    try {
      const explained = await explainText(await sharedEvaluator(), text, { signal, maxWindows, maxClauses })
      if (!signal.aborted) evidence.value = explained.evidence
    } catch {
      if (!signal.aborted) hasFailed.value = true
    }
  }

  watch(
    [reading, chosen, isStale],
    ([current, value, stale], [before]) => {
      if (current !== before) {
        stop()
        evidence.value = undefined
        hasFailed.value = false
      }
      if (stale || current.scored.unseen > 0) stop()
      else if (value !== undefined && controller === undefined && evidence.value === undefined) void look(current)
    },
    { immediate: true },
  )
  onScopeDispose(stop)
  return { evidence: shallowReadonly(evidence), hasFailed: shallowReadonly(hasFailed) }
}
