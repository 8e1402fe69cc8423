import type { TextRecord } from '../records/text-record.ts'
import { requireWhole } from './require-whole.ts'
import { seededRandom } from './seeded-random.ts'
import { shuffledIndices } from './shuffled-indices.ts'
import type { Split } from './split.ts'

/** How the rows are shuffled. */
export interface LegacyShuffledSplitOptions {
  /** Equal seeds give equal parts. Default 0. */
  readonly seed?: number
}

/**
 * Parts as the original's binary script makes them: all rows shuffled, 3,499 to train, 1,000 to stop and 500 to test on.
 * The original has no seed, so that its own parts are not known; and it tests on the last tenth of another shuffle, nine
 * tenths of which it had trained or stopped on. Equal texts can be in two parts.
 *
 * Takes the 4,999 texts in the file's order; throws `datasets/not-whole` for anything else.
 */
export function legacyShuffledSplit<T extends TextRecord>(
  texts: readonly T[],
  { seed = 0 }: LegacyShuffledSplitOptions = {},
): Split<T> {
  requireWhole(texts)
  const order = shuffledIndices(texts.length, seededRandom(seed))
  const part = (from: number, to: number) =>
    order
      .slice(from, to)
      .toSorted((one, other) => one - other)
      .map((index) => texts[index]!)
  return { train: part(0, 3499), validation: part(3499, 4499), test: part(4499, 4999) }
}
