import type { TextRecord } from '../records/text-record.ts'
import { cleanSplit } from './clean-split.ts'
import { legacyShuffledSplit } from './legacy-shuffled-split.ts'
import { legacySplit } from './legacy-split.ts'
import type { Split } from './split.ts'

/** The ways to divide ValueCSV5000 that have a name: ours, and those of the original's two scripts. */
export const SPLIT_NAMES = ['clean', 'legacy', 'legacy-shuffled'] as const

/** The name of a way to divide ValueCSV5000. */
export type SplitName = (typeof SPLIT_NAMES)[number]

/**
 * ValueCSV5000 divided by `cleanSplit`, `legacySplit` or, with seed 0, `legacyShuffledSplit`; takes all its texts in the
 * file's order, and throws as those do.
 */
export async function namedSplit<T extends TextRecord>(texts: readonly T[], name: SplitName): Promise<Split<T>> {
  if (name === 'clean') return cleanSplit(texts)
  return name === 'legacy' ? legacySplit(texts) : legacyShuffledSplit(texts)
}
