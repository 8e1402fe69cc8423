import type { ScoreMatrix } from '../matrices/score-matrix.ts'
import { rowClusters } from '../resampling/row-clusters.ts'
import { gramMatrix } from './gram-matrix.ts'

/**
 * Gives the covariance of coefficients that is robust to any errors within clusters, (Xᵀ X)⁻¹ Sᵀ S (Xᵀ X)⁻¹ with a row
 * of S for each cluster, the sum of its rows of X times their residuals, and the correction CR1 for few clusters.
 * Undefined with one cluster.
 */
export function clusterCovariance(
  { rows, labels: columns, data }: ScoreMatrix,
  residuals: Float64Array,
  inverse: Float64Array,
  keys: ArrayLike<number | string>,
): Float64Array | undefined {
  const clusters = rowClusters(rows, keys)
  if (clusters.length < 2) return undefined
  const sums = new Float64Array(clusters.length * columns)
  clusters.forEach((members, cluster) => {
    for (const row of members) {
      for (let i = 0; i < columns; i++) sums[cluster * columns + i]! += data[row * columns + i]! * residuals[row]!
    }
  })
  const correction = ((clusters.length / (clusters.length - 1)) * (rows - 1)) / (rows - columns)
  const spread = gramMatrix(clusters.length, columns, sums)
  return square(square(inverse, spread, columns), inverse, columns).map((cell) => cell * correction)
}

/** The product of two square matrices. */
function square(left: Float64Array, right: Float64Array, size: number): Float64Array {
  const result = new Float64Array(size * size)
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < size; k++) {
      for (let j = 0; j < size; j++) result[i * size + j]! += left[i * size + k]! * right[k * size + j]!
    }
  }
  return result
}
