import { SCORED } from '../store/row-state.ts'
import type { ScoreBatch } from '../store/score-batch.ts'

/** Bars of a distribution. */
export const BINS = 20

/** What the page itself keeps of the scores, to show them. */
export interface PageScores {
  /** A `RowState` a row. */
  readonly states: Uint8Array
  /** Twelve a row, in label order; exact enough to be shown. */
  readonly scores: Float32Array
  readonly present: Uint16Array
  /** For each value, in how many rows it is present. */
  readonly presentRows: Uint32Array
  /** For each value `BINS` counts of rows, of equal parts of 0 to 1. */
  readonly bins: Uint32Array
}

/** Room for the scores of as many rows as there are states. */
export function emptyPageScores(states: Uint8Array): PageScores {
  return {
    states: states.slice(),
    scores: new Float32Array(12 * states.length),
    present: new Uint16Array(states.length),
    presentRows: new Uint32Array(12),
    bins: new Uint32Array(12 * BINS),
  }
}

/** Takes in a batch of rows that had no scores. */
export function takeIn(page: PageScores, batch: ScoreBatch): void {
  for (const [index, row] of batch.rows.entries()) {
    page.states[row] = SCORED
    page.present[row] = batch.present[index]!
    for (let place = 0; place < 12; place++) {
      const score = batch.scores[12 * index + place]!
      page.scores[12 * row + place] = score
      page.bins[BINS * place + Math.min(BINS - 1, Math.floor(BINS * score))]!++
      page.presentRows[place]! += (batch.present[index]! >> place) & 1
    }
  }
}
