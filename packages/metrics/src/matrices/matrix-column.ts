import type { LabelMatrix } from './label-matrix.ts'
import type { ScoreMatrix } from './score-matrix.ts'

/** Gives one column of a matrix as an array of its own, `rows` long, of the matrix's element type. */
export function matrixColumn(matrix: LabelMatrix, label: number): Uint8Array
export function matrixColumn(matrix: ScoreMatrix, label: number): Float32Array | Float64Array
export function matrixColumn(
  matrix: LabelMatrix | ScoreMatrix,
  label: number,
): Uint8Array | Float32Array | Float64Array {
  const { rows, labels, data } = matrix
  const column = new (data.constructor as new (length: number) => typeof data)(rows)
  for (let r = 0; r < rows; r++) column[r] = data[r * labels + label]!
  return column
}
