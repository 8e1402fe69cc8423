import type { Phrase } from '../../language/phrase.ts'

/** What an interruption leaves behind where scores are kept in the cache. */
export const SCORES_KEPT: Phrase = {
  en: 'scores so far are in the cache; the same command goes on from there',
  zh: '已得到的得分在缓存中；运行同一命令即可继续',
}
