import { hasOpening } from './find-opening.ts'

/** Where a sentence ends. */
const sentenceEnd = /[。！？!?\n]|\.(?=\s)/u

/** The fewest characters that must remain, for there to be something to score. */
const leastRemaining = 20

/**
 * The answer from behind the sentence that holds the opening: that sentence is taken out, with whatever stands before it.
 * Undefined where the answer does not have the opening among its first 20 characters, where that sentence does not end,
 * and where fewer than 20 characters would remain.
 */
export function withoutOpening(text: string, opening: string): string | undefined {
  if (!hasOpening(text, opening)) return undefined
  const from = text.indexOf(opening) + opening.length
  const end = sentenceEnd.exec(text.slice(from))
  if (end === null) return undefined
  const rest = text.slice(from + end.index + end[0].length).trimStart()
  return Array.from(rest).length < leastRemaining ? undefined : rest
}
