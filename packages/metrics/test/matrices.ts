import fc from 'fast-check'
import type { LabelMatrix } from '../src/matrices/label-matrix.ts'
import type { ScoreMatrix } from '../src/matrices/score-matrix.ts'

interface Labelled {
  readonly truth: LabelMatrix
  readonly predicted: LabelMatrix
  readonly scores: ScoreMatrix
}

/** Any truth, predictions and probabilities (with many ties) of one shape. */
export const labelled: fc.Arbitrary<Labelled> = fc
  .record({ rows: fc.integer({ min: 0, max: 12 }), labels: fc.integer({ min: 1, max: 4 }) })
  .chain(({ rows, labels }) => {
    const cells = { minLength: rows * labels, maxLength: rows * labels }
    const bits = fc.array(fc.integer({ min: 0, max: 1 }), cells).map((data) => Uint8Array.from(data))
    const tenths = fc
      .array(fc.integer({ min: 0, max: 10 }), cells)
      .map((data) => Float64Array.from(data, (n) => n / 10))
    return fc.record({ truth: bits, predicted: bits, scores: tenths }).map(({ truth, predicted, scores }) => ({
      truth: { rows, labels, data: truth },
      predicted: { rows, labels, data: predicted },
      scores: { rows, labels, data: scores },
    }))
  })

/** The same matrix with its rows in another order. */
export function permuteRows<Matrix extends LabelMatrix | ScoreMatrix>(
  matrix: Matrix,
  order: readonly number[],
): Matrix {
  const data = matrix.data.slice()
  order.forEach((from, to) => {
    data.set(matrix.data.subarray(from * matrix.labels, (from + 1) * matrix.labels), to * matrix.labels)
  })
  return { ...matrix, data }
}

/** Row numbers in any order. */
export function orders(rows: number): fc.Arbitrary<number[]> {
  const inOrder = Array.from({ length: rows }, (_, row) => row)
  return fc.shuffledSubarray(inOrder, { minLength: rows, maxLength: rows })
}

/** The rows of a matrix that a resample drew. */
export function pickRows<Matrix extends LabelMatrix | ScoreMatrix>(matrix: Matrix, rows: Uint32Array): Matrix {
  const data = new (matrix.data.constructor as typeof Float64Array)(rows.length * matrix.labels)
  rows.forEach((row, i) => {
    data.set(matrix.data.subarray(row * matrix.labels, (row + 1) * matrix.labels), i * matrix.labels)
  })
  return { rows: rows.length, labels: matrix.labels, data } as LabelMatrix | ScoreMatrix as Matrix
}
