import { SCORED } from './row-state.ts'
import type { ScoreBatch } from './score-batch.ts'

/** The scores of all rows of a table, by row. */
export interface RowScores {
  readonly states: Uint8Array
  readonly scores: Float64Array
  readonly present: Uint16Array
  readonly tokens: Uint32Array
  readonly unseen: Float64Array
  readonly unlike: Uint8Array
  /** Which of `runs` scored the row. */
  readonly run: Uint8Array
  readonly runs: { readonly model: string; readonly device: string }[]
}

/** Room for the scores of as many rows as there are states. */
export function emptyRowScores(states: Uint8Array): RowScores {
  const { length } = states
  return {
    states,
    scores: new Float64Array(12 * length),
    present: new Uint16Array(length),
    tokens: new Uint32Array(length),
    unseen: new Float64Array(length),
    unlike: new Uint8Array(length),
    run: new Uint8Array(length),
    runs: [],
  }
}

/** Writes a batch into its rows, which are scored from then on. */
export function addScores(all: RowScores, batch: ScoreBatch): void {
  const { model, device } = batch
  let run = all.runs.findIndex((known) => known.model === model && known.device === device)
  if (run < 0) run = all.runs.push({ model, device }) - 1
  for (const [index, row] of batch.rows.entries()) {
    all.states[row] = SCORED
    all.scores.set(batch.scores.subarray(12 * index, 12 * index + 12), 12 * row)
    all.present[row] = batch.present[index]!
    all.tokens[row] = batch.tokens[index]!
    all.unseen[row] = batch.unseen[index]!
    all.unlike[row] = batch.unlike[index]!
    all.run[row] = run
  }
}
