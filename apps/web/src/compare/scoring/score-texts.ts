import type { Evaluator, ScoredText } from '@valuecsv/evaluator'

/** What is kept of the scores of a text. */
export type KnownScore = Pick<ScoredText, 'scores' | 'values' | 'offDistribution'>

/** Scores by text, for each evaluator by its name and digest. */
export type ScoreMemory = Map<string, Map<string, KnownScore>>

/** The scores of texts by the text; those that the memory has not are scored, once each, and kept there. */
export async function scoreTexts(
  evaluator: Evaluator,
  texts: Iterable<string>,
  options: {
    readonly memory: ScoreMemory
    readonly onProgress: (done: number, total: number) => void
    readonly signal: AbortSignal
  },
): Promise<ReadonlyMap<string, KnownScore>> {
  const { memory, onProgress, signal } = options
  const known = memory.get(evaluator.model) ?? new Map<string, KnownScore>()
  memory.set(evaluator.model, known)
  const fresh = [...new Set(texts)].filter((text) => !known.has(text))
  onProgress(0, fresh.length)
  let done = 0
  for await (const { scores, values, offDistribution } of evaluator.scoreMany(fresh, { signal })) {
    known.set(fresh[done]!, { scores, values, ...(offDistribution && { offDistribution }) })
    done++
    onProgress(done, fresh.length)
  }
  return known
}
