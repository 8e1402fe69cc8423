import { scaleOf } from '../scale-of.ts'
import { checkPairs } from './check-pairs.ts'

/**
 * Gives Pearson's correlation of two series, in [-1, 1]; equals `scipy.stats.pearsonr`. Undefined with fewer than 2
 * pairs and where one of them never changes.
 *
 * @throws `metrics/shape-mismatch`, `metrics/score-not-finite`
 */
export function pearsonCorrelation(first: ArrayLike<number>, second: ArrayLike<number>): number | undefined {
  checkPairs(first, second)
  if (isConstant(first) || isConstant(second)) return undefined
  const [a, b] = [centred(first), centred(second)]
  const squares = dot(a, a) * dot(b, b)
  return Math.max(-1, Math.min(1, dot(a, b) / Math.sqrt(squares)))
}

function isConstant(values: ArrayLike<number>): boolean {
  for (let i = 1; i < values.length; i++) if (values[i] !== values[0]) return false
  return true
}

function centred(values: ArrayLike<number>): Float64Array {
  // A correlation does not depend on the scale, which the squares of huge and tiny numbers would not stand.
  const scale = scaleOf(values)
  let mean = 0
  for (let i = 0; i < values.length; i++) mean += (values[i]! * scale) / values.length
  return Float64Array.from(values, (value) => value * scale - mean)
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}
