import type { ScoreMatrix } from '../matrices/score-matrix.ts'
import { gramMatrix } from './gram-matrix.ts'

/** As far as a column of length 1 must be from what the columns before it span, squared, to count as one of its own. */
const leastPivot = 1e-10

/** Gives (Xᵀ X)⁻¹ of a design X, row-major; `undefined` where a column is a sum of others, to five digits. */
export function gramInverse({ rows, labels: columns, data }: ScoreMatrix): Float64Array | undefined {
  const gram = gramMatrix(rows, columns, data)
  // Columns are taken to have length 1: how long they are says nothing of how well they are told apart.
  const lengths = Float64Array.from({ length: columns }, (_, i) => Math.sqrt(gram[i * columns + i]!))
  if (lengths.includes(0)) return undefined
  const product = (at: number) => lengths[at % columns]! * lengths[Math.floor(at / columns)]!
  const factor = choleskyFactor(
    gram.map((cell, at) => cell / product(at)),
    columns,
  )
  return factor && inverseOf(factor, columns).map((cell, at) => cell / product(at))
}

/** The lower triangle L of a matrix L Lᵀ with a diagonal of ones; `undefined` where it is singular. */
function choleskyFactor(matrix: Float64Array, size: number): Float64Array | undefined {
  const factor = new Float64Array(size * size)
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i * size + j]!
      for (let k = 0; k < j; k++) rest -= factor[i * size + k]! * factor[j * size + k]!
      if (i > j) factor[i * size + j] = rest / factor[j * size + j]!
      else if (rest > leastPivot) factor[i * size + i] = Math.sqrt(rest)
      else return undefined
    }
  }
  return factor
}

/** (L Lᵀ)⁻¹, column by column: forward and backward substitution. */
function inverseOf(factor: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size)
  for (let column = 0; column < size; column++) {
    const x = inverse.subarray(column * size, (column + 1) * size)
    x[column] = 1
    for (let i = column; i < size; i++) {
      for (let k = column; k < i; k++) x[i]! -= factor[i * size + k]! * x[k]!
      x[i]! /= factor[i * size + i]!
    }
    for (let i = size - 1; i >= 0; i--) {
      for (let k = i + 1; k < size; k++) x[i]! -= factor[k * size + i]! * x[k]!
      x[i]! /= factor[i * size + i]!
    }
  }
  return inverse
}
