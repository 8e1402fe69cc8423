import { expect, test } from 'vitest'
import { labelMatrix } from './label-matrix.ts'
import { matrixColumn } from './matrix-column.ts'
import { scoreMatrix } from './score-matrix.ts'

test('rows become one array, row by row', () => {
  expect(
    labelMatrix([
      [1, 0],
      [0, 1],
    ]),
  ).toEqual({ rows: 2, labels: 2, data: Uint8Array.of(1, 0, 0, 1) })
  expect(scoreMatrix([[0.5, -2]])).toEqual({ rows: 1, labels: 2, data: Float64Array.of(0.5, -2) })
})

test('a column keeps its element type', () => {
  expect(
    matrixColumn(
      labelMatrix([
        [1, 0],
        [0, 1],
      ]),
      1,
    ),
  ).toEqual(Uint8Array.of(0, 1))
  expect(matrixColumn({ rows: 2, labels: 1, data: Float32Array.of(1, 2) }, 0)).toEqual(Float32Array.of(1, 2))
})

test.each([
  [() => labelMatrix([[1], [1, 0]]), 'metrics/ragged-rows', 'row 1 has 2 labels, expected 1'],
  [() => labelMatrix([[1], [2]]), 'metrics/label-not-binary', 'row 1, label 0 is 2, expected 0 or 1'],
  [() => scoreMatrix([[1], []]), 'metrics/ragged-rows', 'row 1 has 0 scores, expected 1'],
  [() => scoreMatrix([[1, Number.NaN]]), 'metrics/score-not-finite', 'row 0, label 1 is NaN, expected a finite number'],
])('refuses what is no matrix, naming the place: %#', (make, code, message) => {
  expect(make).toThrow(expect.objectContaining({ code, message }))
})
