import { checkNumbers } from '../check-numbers.ts'
import { scaleOf } from '../scale-of.ts'

/**
 * Gives the sample standard deviation (with n - 1); `undefined` with fewer than 2 values.
 *
 * @throws `metrics/score-not-finite`
 */
export function standardDeviation(values: ArrayLike<number>): number | undefined {
  checkNumbers('values', values)
  if (values.length < 2) return undefined
  // Squares of huge and tiny numbers would not fit.
  const scale = scaleOf(values)
  let mean = 0
  for (let i = 0; i < values.length; i++) mean += (values[i]! * scale) / values.length
  let squares = 0
  for (let i = 0; i < values.length; i++) squares += (values[i]! * scale - mean) ** 2
  return Math.sqrt(squares / (values.length - 1)) / scale
}
