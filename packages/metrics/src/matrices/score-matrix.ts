import { ValueCsvError } from '@valuecsv/errors'

/** Scores of `rows` texts, row-major: the score of row r and column l is `data[r * labels + l]`, a finite number. */
export interface ScoreMatrix {
  readonly rows: number
  /** How many labels a row has. */
  readonly labels: number
  readonly data: Float32Array | Float64Array
}

/**
 * Gives a score matrix (64-bit) from an array of rows.
 *
 * @throws `metrics/ragged-rows` when rows differ in length, `metrics/score-not-finite` when a cell is NaN or infinite.
 */
export function scoreMatrix(rows: readonly ArrayLike<number>[]): ScoreMatrix {
  const labels = rows[0]?.length ?? 0
  const data = new Float64Array(rows.length * labels)
  rows.forEach((row, r) => {
    if (row.length !== labels) {
      throw new ValueCsvError('metrics/ragged-rows', `row ${r} has ${row.length} scores, expected ${labels}`)
    }
    for (let l = 0; l < labels; l++) {
      const value = row[l]!
      if (!Number.isFinite(value)) {
        throw new ValueCsvError(
          'metrics/score-not-finite',
          `row ${r}, label ${l} is ${value}, expected a finite number`,
        )
      }
      data[r * labels + l] = value
    }
  })
  return { rows: rows.length, labels, data }
}
