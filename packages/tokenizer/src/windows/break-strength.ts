import type { Encoding } from '../tokenizer.ts'
import { CLOSING_MARKS, LINE_ENDS, SENTENCE_ENDS } from './sentence-marks.ts'

/** Inside a word, or between a sentence and what closes it. */
export const NO_BREAK = 0
const WORD_BREAK = 1
const CLAUSE_BREAK = 2
export const SENTENCE_BREAK = 3

const lineEnd = new RegExp(`[${LINE_ENDS}]`)
const sentenceEnds = new Set(SENTENCE_ENDS)
const clauseEnds = new Set('，、：—～､')
/** What ends a clause, or a sentence, only before a space: they stand in numbers and names too. */
const spacedClauseEnds = new Set(',;:')
const closers = new Set(CLOSING_MARKS)

const isClosing = (character: string) =>
  sentenceEnds.has(character) || clauseEnds.has(character) || closers.has(character)

/**
 * Whether the character is of a script that parts words by spaces, its ASCII punctuation included: without a space
 * there is a name, a number or an address between two of them. Near enough for a last resort.
 */
function isSpacedScript(text: string, index: number): boolean {
  const unit = text.charCodeAt(index)
  return unit < 0x2000 || (unit >= 0xac00 && unit < 0xd7a4)
}

/** How good a place to cut the text is before the token, which is neither the first nor past the last. */
export function breakStrength(text: string, { starts, ends }: Encoding, token: number): number {
  const end = ends[token - 1]!
  const next = starts[token]!
  if (next < end) return NO_BREAK
  const gap = text.slice(end, next)
  if (lineEnd.test(gap)) return SENTENCE_BREAK
  if (gap === '' && isClosing(text.charAt(next))) return NO_BREAK
  let last = end - 1
  while (last > 0 && closers.has(text.charAt(last))) last--
  const mark = text.charAt(last)
  if (sentenceEnds.has(mark) || (mark === '.' && gap !== '')) return SENTENCE_BREAK
  if (clauseEnds.has(mark) || (spacedClauseEnds.has(mark) && gap !== '')) return CLAUSE_BREAK
  if (gap === '' && isSpacedScript(text, end - 1) && isSpacedScript(text, next)) return NO_BREAK
  return WORD_BREAK
}
