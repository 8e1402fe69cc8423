import { normalizedText } from '../records/text-digest.ts'

/** A text as the pairs of its neighbouring characters, counted. */
export interface CharacterPairs {
  readonly text: string
  readonly counts: ReadonlyMap<string, number>
  readonly total: number
}

/** The pairs of neighbouring characters of a text, for `pairSimilarity`. */
export function characterPairs(text: string): CharacterPairs {
  const normalized = normalizedText(text)
  const characters = [...normalized]
  const counts = new Map<string, number>()
  for (let at = 1; at < characters.length; at++) {
    const pair = characters[at - 1]! + characters[at]!
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return { text: normalized, counts, total: Math.max(0, characters.length - 1) }
}

/**
 * How alike two texts are, from 0 to 1: Dice's coefficient of their pairs of neighbouring characters. 1 for equal texts;
 * texts of one character or none are alike only when equal.
 */
export function pairSimilarity(first: CharacterPairs, second: CharacterPairs): number {
  const total = first.total + second.total
  if (total === 0) return first.text === second.text ? 1 : 0
  let shared = 0
  for (const [pair, count] of first.counts) shared += Math.min(count, second.counts.get(pair) ?? 0)
  return (2 * shared) / total
}
