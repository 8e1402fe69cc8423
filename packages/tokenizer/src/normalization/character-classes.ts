import { CHINESE_CHARACTERS } from '../unicode/chinese-characters.ts'
import { codePointSet, hasCodePoint } from '../unicode/code-point-set.ts'
import { PUNCTUATION } from '../unicode/punctuation.ts'
import { REMOVED_CHARACTERS } from '../unicode/removed-characters.ts'
import { WHITE_SPACE } from '../unicode/white-space.ts'
import type { NormalizationRules } from './normalization-rules.ts'
import { codePointNormalizer, type NormalizeCodePoint } from './normalize-code-point.ts'

/** Not looked at yet. */
export const UNSEEN = 0
/** Dropped without a trace. */
export const DROPPED = 1
/** Parts words and gives no token. */
export const SPACE = 2
/** A word of its own. */
export const SINGLE = 3
/** Part of a word. */
export const LETTER = 4
/** Needs a closer look: half of a surrogate pair, or a character that becomes several. */
export const OTHER = 5

/** What characters are under settled rules. */
export interface CharacterClasses {
  readonly normalize: NormalizeCodePoint
  /** Whether cleaning drops the character, as it stands in the text. */
  isDropped(codePoint: number): boolean
  /** Whether the character, as it stands in the text, is a word of its own for being Chinese. */
  isChinese(codePoint: number): boolean
  /** `SPACE`, `SINGLE` (punctuation) or `LETTER` for a character that has been normalized. */
  kindOf(codePoint: number): number
}

/** The classes for some rules, with their defaults. */
export function characterClasses(rules: NormalizationRules): CharacterClasses {
  const { cleanText = true, tokenizeChineseChars = true, lowerCase = true } = rules
  const removed = codePointSet(REMOVED_CHARACTERS)
  const chinese = codePointSet(CHINESE_CHARACTERS)
  const whiteSpace = codePointSet(WHITE_SPACE)
  const punctuation = codePointSet(PUNCTUATION)
  return {
    normalize: codePointNormalizer(rules.stripAccents ?? lowerCase, lowerCase),
    isDropped: (codePoint) => cleanText && hasCodePoint(removed, codePoint),
    isChinese: (codePoint) => tokenizeChineseChars && hasCodePoint(chinese, codePoint),
    kindOf: (codePoint) =>
      hasCodePoint(whiteSpace, codePoint) ? SPACE : hasCodePoint(punctuation, codePoint) ? SINGLE : LETTER,
  }
}
