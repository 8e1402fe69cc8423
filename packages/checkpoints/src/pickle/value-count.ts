import type { PickleErrors } from './pickle-errors.ts'

/** Thirty to forty values are kept for each tensor; enough for 50,000 tensors, too few to fill the memory. */
const MOST_KEPT = 2_000_000

/** Counts values that a container keeps, by default one. */
export type CountKept = (count?: number) => void

/** A count of what all pickles in one file keep, with a bound: the old format has several, held at the same time. */
export function valueCount({ broken }: PickleErrors): CountKept {
  let kept = 0
  return (count = 1) => {
    kept += count
    if (kept > MOST_KEPT) throw broken(`keeps more than ${MOST_KEPT} values`)
  }
}
