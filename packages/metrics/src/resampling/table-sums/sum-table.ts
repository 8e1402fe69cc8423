import type { ScoreMatrix } from '../../matrices/score-matrix.ts'

/** How often each of some rows counts, written as one number: the digit of row k times base^k. */
export interface Digits {
  /** Digits are whole numbers below it. */
  readonly base: number
  /** How many rows a block has. */
  readonly rows: number
}

/** How many blocks hold all rows. */
export function blockCount(rows: number, digits: Digits): number {
  return Math.ceil(rows / digits.rows)
}

/**
 * Gives the sums of the rows of a block for every number that its digits can make: a sum over all rows then takes one
 * addition for each block (the "four Russians" of matrices of bits). The table has four columns, those from `column` on
 * (0 past the last); number s of block b is its row b × base^rows + s.
 */
export function sumTable({ rows, labels, data }: ScoreMatrix, column: number, digits: Digits): Float64Array {
  const numbers = digits.base ** digits.rows
  const blocks = blockCount(rows, digits)
  const columns = Math.min(4, labels - column)
  const table = new Float64Array(blocks * numbers * 4)
  for (let block = 0; block < blocks; block++) {
    const start = block * numbers * 4
    for (let k = 0, filled = 4; k < digits.rows; k++, filled *= digits.base) {
      const row = block * digits.rows + k
      // Past the last row there is nothing to add.
      const at = row < rows ? row * labels + column : -1
      for (let digit = 1; digit < digits.base; digit++) {
        for (let place = start; place < start + filled; place += 4) {
          for (let c = 0; c < columns; c++) {
            table[place + digit * filled + c] = table[place + c]! + (at < 0 ? 0 : digit * data[at + c]!)
          }
        }
      }
    }
  }
  return table
}
