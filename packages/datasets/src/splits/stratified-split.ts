import type { LabelledText } from '../records/labelled-text.ts'
import { seededRandom } from './seeded-random.ts'
import { SPLIT_PARTS, type Split, type SplitPart } from './split.ts'
import { stratifyTexts } from './stratify-texts.ts'

/** How texts of one's own are divided. */
export interface StratifiedSplitOptions {
  /** The share of each part, 0 or more; they add up to 1. Default 0.7, 0.1 and 0.2. */
  readonly shares?: Readonly<Record<SplitPart, number>>
  /** Equal seeds give equal parts. Default 0. */
  readonly seed?: number
}

/**
 * Labelled texts in three parts: each has its share of every value, and equal texts are in one part.
 * Throws `datasets/shares-out-of-range`.
 */
export function stratifiedSplit<T extends LabelledText>(
  texts: readonly T[],
  { shares = { train: 0.7, validation: 0.1, test: 0.2 }, seed = 0 }: StratifiedSplitOptions = {},
): Split<T> {
  const inOrder = SPLIT_PARTS.map((part) => shares[part])
  const places = stratifyTexts(texts, { shares: inOrder, random: seededRandom(seed) })
  const part = (name: SplitPart) => texts.filter((_, index) => SPLIT_PARTS[places[index]!] === name)
  return { train: part('train'), validation: part('validation'), test: part('test') }
}
