import { chineseSentence } from '../tables/chinese-sentence.ts'
import type { Phrase } from '../tables/phrase.ts'

/** Names as a sentence lists them. */
export function joinedNames(names: readonly string[]): Phrase {
  const last = names.at(-1) ?? ''
  const en = names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
  return { en, zh: names.length < 2 ? last : chineseSentence`${names.slice(0, -1).join('、')} 和 ${last}` }
}
