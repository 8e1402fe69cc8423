import type { ScoreMatrix } from '../matrices/score-matrix.ts'

/** Gives A b for a matrix A. */
export function product({ rows, labels: columns, data }: ScoreMatrix, vector: ArrayLike<number>): Float64Array {
  const result = new Float64Array(rows)
  for (let row = 0; row < rows; row++) {
    let sum = 0
    for (let i = 0; i < columns; i++) sum += data[row * columns + i]! * vector[i]!
    result[row] = sum
  }
  return result
}

/** Gives Aᵀ b for a matrix A. */
export function transposedProduct(
  { rows, labels: columns, data }: ScoreMatrix,
  vector: ArrayLike<number>,
): Float64Array {
  const result = new Float64Array(columns)
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < columns; i++) result[i]! += data[row * columns + i]! * vector[row]!
  }
  return result
}
