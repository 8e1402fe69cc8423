import { ValueCsvError } from '@valuecsv/errors'

/** Labels of `rows` texts, row-major: the label of row r and column l is `data[r * labels + l]`, 0 or 1. */
export interface LabelMatrix {
  readonly rows: number
  /** How many labels a row has. */
  readonly labels: number
  readonly data: Uint8Array
}

/**
 * Gives a label matrix from an array of rows, each an array of 0 and 1.
 *
 * @throws `metrics/ragged-rows` when rows differ in length, `metrics/label-not-binary` when a cell is not 0 or 1.
 */
export function labelMatrix(rows: readonly ArrayLike<number>[]): LabelMatrix {
  const labels = rows[0]?.length ?? 0
  const data = new Uint8Array(rows.length * labels)
  rows.forEach((row, r) => {
    if (row.length !== labels) {
      throw new ValueCsvError('metrics/ragged-rows', `row ${r} has ${row.length} labels, expected ${labels}`)
    }
    for (let l = 0; l < labels; l++) {
      const value = row[l]
      if (value !== 0 && value !== 1) {
        throw new ValueCsvError('metrics/label-not-binary', `row ${r}, label ${l} is ${value}, expected 0 or 1`)
      }
      data[r * labels + l] = value
    }
  })
  return { rows: rows.length, labels, data }
}
