import { softplus } from '@valuecsv/metrics'
import { addScaled, conjugateGradient, dot } from './conjugate-gradient.ts'
import { type SparseRows, sumOfRows, timesVector } from './sparse-rows.ts'

/** How a logistic regression is fitted. */
export interface LogisticRegressionOptions {
  /** Weight of the rows' losses against half the squared length of the coefficients (scikit-learn's C). */
  readonly inverseRegularization: number
  /** Weigh rows so that both classes count alike. */
  readonly classBalance: boolean
  /** Ends when the gradient is so many times shorter than at the start. */
  readonly tolerance: number
  readonly signal?: AbortSignal | undefined
}

/** What was fitted: the logit of a row is its product with the coefficients, plus the bias. */
export interface LogisticRegression {
  readonly coefficients: Float64Array
  readonly bias: number
}

/**
 * Fits L2-regularized logistic regression, the bias left free, by Newton's method with conjugate gradients and
 * backtracking: the same numbers from the same rows, always. Equals scikit-learn's `LogisticRegression` with `C` and
 * `class_weight='balanced'`. Both classes must occur.
 *
 * @param truth 0 or 1 for each row.
 */
export function fitLogisticRegression(
  matrix: SparseRows,
  truth: Readonly<ArrayLike<number>>,
  options: LogisticRegressionOptions,
): LogisticRegression {
  const losses = rowWeights(truth, matrix.rows, options)
  const { columns } = matrix
  const parameters = new Float64Array(columns + 1)
  let logits = new Float64Array(matrix.rows)
  let firstLength: number | undefined
  for (let iteration = 0; iteration < 100; iteration += 1) {
    options.signal?.throwIfAborted()
    const present = logits.map((logit) => 1 / (1 + Math.exp(-logit)))
    const gradient = sumOfRows(
      matrix,
      present.map((p, row) => (losses[row] as number) * (p - (truth[row] as number))),
    )
    addRegularized(gradient, parameters, columns)
    const length = Math.sqrt(dot(gradient, gradient))
    firstLength ??= length
    if (length <= options.tolerance * firstLength) break
    const curvature = present.map((p, row) => (losses[row] as number) * p * (1 - p))
    const hessian = (vector: Float64Array) => {
      const product = sumOfRows(
        matrix,
        timesVector(matrix, vector).map((value, row) => value * (curvature[row] as number)),
      )
      addRegularized(product, vector, columns)
      return product
    }
    const accuracy = Math.min(0.1, Math.sqrt(length / firstLength))
    const step = conjugateGradient(
      hessian,
      gradient.map((value) => -value),
      accuracy,
    )
    const change = timesVector(matrix, step)
    const along = (size: number) => {
      let total = 0
      for (let row = 0; row < matrix.rows; row += 1) {
        const logit = (logits[row] as number) + size * (change[row] as number)
        total += (losses[row] as number) * (softplus(logit) - (truth[row] as number) * logit)
      }
      return total + penalty(parameters, step, size, columns)
    }
    const size = backtrack(along, dot(gradient, step))
    if (size === 0) break
    addScaled(parameters, size, step)
    logits = timesVector(matrix, parameters) as Float64Array<ArrayBuffer>
  }
  return { coefficients: parameters.slice(0, columns), bias: parameters[columns] as number }
}

function rowWeights(truth: Readonly<ArrayLike<number>>, rows: number, options: LogisticRegressionOptions) {
  let positives = 0
  for (let row = 0; row < rows; row += 1) positives += truth[row] as number
  const weigh = (isPresent: boolean) =>
    options.inverseRegularization * (options.classBalance ? rows / (2 * (isPresent ? positives : rows - positives)) : 1)
  return Float64Array.from({ length: rows }, (_, row) => weigh(truth[row] === 1))
}

/** All but the last entry, the bias, are regularized. */
function addRegularized(to: Float64Array, vector: Float64Array, columns: number): void {
  for (let column = 0; column < columns; column += 1) to[column] = (to[column] as number) + (vector[column] as number)
}

function penalty(parameters: Float64Array, step: Float64Array, size: number, columns: number): number {
  let squares = 0
  for (let column = 0; column < columns; column += 1) {
    const value = (parameters[column] as number) + size * (step[column] as number)
    squares += value * value
  }
  return squares / 2
}

/** The largest of 1, ½, ¼ … that lowers the loss enough; 0 when rounding leaves nothing to gain. */
function backtrack(along: (size: number) => number, slope: number): number {
  const start = along(0)
  for (let size = 1; size > 1e-9; size /= 2) if (along(size) <= start + 1e-4 * size * slope) return size
  return 0
}
