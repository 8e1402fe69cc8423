import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectClose } from '../../test/expect-close.ts'
import { scoreMatrix } from '../matrices/score-matrix.ts'
import goldens from './goldens/least-squares.json' with { type: 'json' }
import { gramMatrix } from './gram-matrix.ts'
import { leastSquares } from './least-squares.ts'

/** Covariances in units of the golden standard errors: small ones must be right, too. */
function correlation(covariance: ArrayLike<number>, golden: readonly number[]): number[] {
  const columns = Math.sqrt(golden.length)
  const error = (i: number) => Math.sqrt(golden[i * (columns + 1)]!)
  return Array.from(covariance, (cell, at) => cell / error(at % columns) / error(Math.floor(at / columns)))
}

test.each(goldens)('equals statsmodels, with and without clusters: case %#', (golden) => {
  const design = scoreMatrix(golden.design)
  const plain = leastSquares(design, golden.response)!
  expectClose(plain.coefficients, golden.coefficients)
  expectClose(correlation(plain.covariance, golden.covariance), correlation(golden.covariance, golden.covariance))
  expect(plain.rank).toBe(design.labels)
  const robust = leastSquares(design, golden.response, { clusters: golden.clusters })!
  expectClose(robust.coefficients, golden.coefficients)
  const { clusterCovariance } = golden
  expectClose(correlation(robust.covariance, clusterCovariance), correlation(clusterCovariance, clusterCovariance))
})

test('finds coefficients without errors, whatever the unit of a column', () => {
  const coefficients = [-1.5, 0.5, 2]
  fc.assert(
    fc.property(fc.constantFrom(1e-6, 1, 1e6), fc.integer({ min: 0, max: 1000 }), (unit, seed) => {
      const rows = Array.from({ length: 12 }, (_, row) => [1, unit * Math.sin(seed + row), Math.cos(2 * row)])
      const response = rows.map((row) => row.reduce((sum, cell, i) => sum + cell * coefficients[i]!, 0))
      expectClose(leastSquares(scoreMatrix(rows), response)?.coefficients, coefficients)
    }),
  )
})

test('is undefined with too few rows, where a column is a sum of others, and with one cluster', () => {
  const rows = [[1, 2, 3], [1, 5, 6], [1, 7, 8], [1, 1, 2]] // biome-ignore format: a table
  expect(leastSquares(scoreMatrix(rows), [1, 2, 3, 4])).toBeUndefined()
  expect(leastSquares(scoreMatrix(rows.map(([, b]) => [0, b!])), [1, 2, 3, 4])).toBeUndefined()
  expect(leastSquares(scoreMatrix(rows.slice(0, 2).map(([a, b]) => [a!, b!])), [1, 2])).toBeUndefined()
  const fine = scoreMatrix(rows.map(([a, b]) => [a!, b!]))
  expect(leastSquares(fine, [1, 2, 3, 4])).toBeDefined()
  expect(leastSquares(fine, [1, 2, 3, 4], { clusters: ['a', 'a', 'a', 'a'] })).toBeUndefined()
})

test.each([
  [[1, 2], {}, 'metrics/shape-mismatch'],
  [[1, 2, Number.NaN], {}, 'metrics/score-not-finite'],
  [[1, 2, 3], { clusters: ['a'] }, 'metrics/shape-mismatch'],
])('refuses the response %j with %j', (response, options, code) => {
  expect(() => leastSquares(scoreMatrix([[1], [2], [3]]), response, options)).toThrow(expect.objectContaining({ code }))
})

test('products of columns are sums over rows, for any number of rows', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }))), (rows) => {
      const sum = (of: (row: readonly [number, number]) => number) => rows.reduce((total, row) => total + of(row), 0)
      const [squares, products, others] = [sum(([a]) => a * a), sum(([a, b]) => a * b), sum(([, b]) => b * b)]
      expect([...gramMatrix(rows.length, 2, rows.flat())]).toEqual([squares, products, products, others])
    }),
  )
})
