import { CELL_PROBLEMS } from '../reading/cell-problem.ts'

/** What a row is: waiting to be scored, scored, or without a text for one of `CELL_PROBLEMS`. */
export const ROW_STATES = ['waiting', 'scored', ...CELL_PROBLEMS] as const

/** One of `ROW_STATES`; arrays hold its place there. */
export type RowState = (typeof ROW_STATES)[number]

export const WAITING = ROW_STATES.indexOf('waiting')
export const SCORED = ROW_STATES.indexOf('scored')

/** How many rows are in each state. */
export function countStates(states: Uint8Array): Record<RowState, number> {
  const counts = new Uint32Array(ROW_STATES.length)
  for (const state of states) counts[state]!++
  return Object.fromEntries(ROW_STATES.map((state, index) => [state, counts[index]])) as Record<RowState, number>
}
