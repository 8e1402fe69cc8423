import { VALUE_IDS, type ValueId } from '@valuecsv/taxonomy'
import type { RowScores } from './row-scores.ts'
import { SCORED, WAITING } from './row-state.ts'
import { isPresent } from './score-batch.ts'

/** Which rows are shown, and in what order. */
export interface RowView {
  /** The rows whose texts hold this, in any case; empty for all. */
  readonly text: string
  /** The rows in which a value is present, or those without a text that can be scored. */
  readonly only: ValueId | 'unscorable' | undefined
  readonly sort: { readonly by: ValueId | 'row'; readonly isDescending: boolean }
}

/** All rows as they stand in the file. */
export const WHOLE_FILE: RowView = { text: '', only: undefined, sort: { by: 'row', isDescending: false } }

/** Whether a view is that of all rows as they stand in the file. */
export function isWholeFile({ text, only, sort }: RowView): boolean {
  return text.trim() === '' && only === undefined && sort.by === 'row' && !sort.isDescending
}

/**
 * The rows of a view in its order, counted from 0. Rows without scores come last however scores are sorted; equal ones
 * stay in the order of the file.
 */
export function orderRows(all: RowScores, { text, only, sort }: RowView, textOf: (row: number) => string): Uint32Array {
  const wanted = text.trim().toLowerCase()
  const rows: number[] = []
  for (let row = 0; row < all.states.length; row++) {
    if (
      only === 'unscorable'
        ? !isUnscorable(all.states[row]!)
        : only !== undefined && !isPresent(all.present[row]!, only)
    )
      continue
    if (wanted === '' || textOf(row).toLowerCase().includes(wanted)) rows.push(row)
  }
  if (sort.by === 'row') return Uint32Array.from(sort.isDescending ? rows.reverse() : rows)
  const place = VALUE_IDS.indexOf(sort.by)
  const sign = sort.isDescending ? -1 : 1
  const key = Float64Array.from(all.states, (state, row) =>
    state === SCORED ? sign * all.scores[12 * row + place]! : Number.POSITIVE_INFINITY,
  )
  return Uint32Array.from(rows).sort((a, b) => (key[a] === key[b] ? a - b : key[a]! < key[b]! ? -1 : 1))
}

function isUnscorable(state: number): boolean {
  return state !== SCORED && state !== WAITING
}
