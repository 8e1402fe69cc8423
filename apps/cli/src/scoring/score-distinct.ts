import type { Evaluator, ScoredText, TextRecord } from '@valuecsv/evaluator'
import type { Context } from '../context.ts'
import { createProgress } from '../output/progress.ts'
import type { CachedScore, ScoreCache } from './cache/score-cache.ts'

/**
 * The scores of `texts` in their order, raw ones included. Equal texts are scored once, and those that the cache has
 * not at all.
 */
export async function scoreDistinct(
  context: Context,
  evaluator: Evaluator,
  texts: readonly TextRecord[],
  cache: ScoreCache | undefined,
): Promise<ScoredText[]> {
  const known = new Map<string, CachedScore>()
  const fresh = new Set<string>()
  for (const { text } of texts) {
    const cached = cache?.get(text)
    if (cached?.rawScores) known.set(text, cached)
    else fresh.add(text)
  }
  const progress = createProgress(context, { en: 'Scoring', zh: '打分' }, { en: 'texts', zh: '篇' })
  try {
    const unscored = [...fresh]
    let next = 0
    const options = {
      raw: true,
      signal: context.signal,
      onProgress: ({ texts: done }: { readonly texts: number }) => progress.update(done, unscored.length),
    }
    for await (const { id: _, ...score } of evaluator.scoreMany(unscored, options)) {
      const text = unscored[next++]!
      known.set(text, score)
      cache?.add(text, score)
    }
  } finally {
    progress.end()
  }
  return texts.map(({ id, text }) => ({ id, ...known.get(text)! }))
}
