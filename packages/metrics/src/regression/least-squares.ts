import { ValueCsvError } from '@valuecsv/errors'
import { checkScores } from '../matrices/check-matrix.ts'
import type { ScoreMatrix } from '../matrices/score-matrix.ts'
import { clusterCovariance } from './cluster-covariance.ts'
import { gramInverse } from './gram-inverse.ts'
import { product, transposedProduct } from './products.ts'

/** Settings of `leastSquares`. */
export interface LeastSquaresOptions {
  /** Which rows belong together, one key a row: their errors may go together. Without it all are independent. */
  readonly clusters?: ArrayLike<number | string>
}

/** A linear regression. */
export interface Regression {
  /** One for each column of the design. */
  readonly coefficients: Float64Array
  /**
   * Of the coefficients, columns × columns, row-major; the square roots of its diagonal are the standard errors.
   * Classical (independent errors of equal variance), or with clusters robust to any errors within them (CR1).
   */
  readonly covariance: Float64Array
  /** How many columns of the design are independent: all of them. */
  readonly rank: number
}

/**
 * Gives the linear regression of a response on the columns of a design by least squares. The design holds a column of
 * ones where there is to be an intercept. Equals statsmodels' `OLS`, with clusters its `cov_type='cluster'`.
 *
 * Undefined with no more rows than columns, where a column is a sum of others (to five digits), and with one cluster.
 *
 * @param design a row for each observation, a column for each coefficient
 * @throws `metrics/shape-mismatch`, `metrics/score-not-finite`
 */
export function leastSquares(
  design: ScoreMatrix,
  response: ArrayLike<number>,
  { clusters }: LeastSquaresOptions = {},
): Regression | undefined {
  checkScores('design', design)
  checkResponse(design.rows, response)
  const { rows, labels: columns } = design
  const inverse = rows > columns ? gramInverse(design) : undefined
  if (inverse === undefined) return undefined
  const coefficients = new Float64Array(columns)
  let residuals = Float64Array.from(response)
  // What rounding of the products left after the first time is taken away by the second and the third.
  for (let time = 0; time < 3; time++) {
    const steps = product({ rows: columns, labels: columns, data: inverse }, transposedProduct(design, residuals))
    for (let i = 0; i < columns; i++) coefficients[i]! += steps[i]!
    const fitted = product(design, coefficients)
    residuals = fitted.map((value, row) => response[row]! - value)
  }
  const variance = residuals.reduce((sum, residual) => sum + residual ** 2, 0) / (rows - columns)
  const covariance =
    clusters === undefined
      ? inverse.map((cell) => cell * variance)
      : clusterCovariance(design, residuals, inverse, clusters)
  return covariance && { coefficients, covariance, rank: columns }
}

function checkResponse(rows: number, response: ArrayLike<number>): void {
  if (response.length !== rows) {
    throw new ValueCsvError(
      'metrics/shape-mismatch',
      `the response has ${response.length} rows, the design ${rows}; expected the same number`,
    )
  }
  for (let row = 0; row < rows; row++) {
    if (Number.isFinite(response[row])) continue
    throw new ValueCsvError(
      'metrics/score-not-finite',
      `response: row ${row} is ${response[row]}, expected a finite number`,
    )
  }
}
