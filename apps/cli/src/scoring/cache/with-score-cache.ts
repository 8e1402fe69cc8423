import { cacheDirectory } from '@valuecsv/datasets/node'
import { systemErrorMeaning } from '@valuecsv/errors'
import type { Evaluator } from '@valuecsv/evaluator'
import type { Context } from '../../context.ts'
import { openScoreCache, type ScoreCache } from './score-cache.ts'

/** Hands `use` the cache of the evaluator's scores, or none where it is not wanted or cannot be written. */
export async function withScoreCache<T>(
  context: Context,
  evaluator: Evaluator,
  wanted: boolean,
  use: (cache: ScoreCache | undefined) => Promise<T>,
): Promise<T> {
  const cache = wanted ? openedCache(context, evaluator) : undefined
  try {
    return await use(cache)
  } finally {
    cache?.close()
  }
}

function openedCache(context: Context, evaluator: Evaluator): ScoreCache | undefined {
  const folder = cacheDirectory({ environment: context.environment })
  let isTold = false
  const tell = (error: unknown) => {
    const meaning = systemErrorMeaning(error)
    if (meaning === undefined) throw error
    if (!isTold)
      context.notice({
        en: `${folder}: scores are not cached: ${meaning}`,
        zh: `注意：${folder}：得分无法缓存（${meaning}）`,
      })
    isTold = true
  }
  try {
    const cache = openScoreCache(folder, evaluator.digest, evaluator.device)
    const add: ScoreCache['add'] = (text, score) => {
      try {
        cache.add(text, score)
      } catch (error) {
        tell(error)
      }
    }
    return { ...cache, add }
  } catch (error) {
    tell(error)
    return undefined
  }
}
