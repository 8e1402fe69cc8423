import type { Subspace } from '@valuecsv/evaluator'
import { randomGenerator } from '@valuecsv/metrics'

/** Each round squares what separates the directions that are kept from the rest. */
const ROUNDS = 60

/**
 * The mean and the first `count` principal components, the main one first, of `vectors` (all of one length, at least two of them; `count` at most their
 * length), by orthogonal iteration on their covariance from a seeded start: the same each time. What they span equals
 * what scikit-learn's `PCA` finds as far as the variances of neighbours differ.
 */
export function principalSubspace(vectors: readonly Float32Array[], count: number): Subspace {
  const size = vectors[0]!.length
  const mean = new Float64Array(size)
  for (const vector of vectors) for (let i = 0; i < size; i++) mean[i]! += vector[i]! / vectors.length
  const covariance = covarianceOf(vectors, mean)
  const random = randomGenerator(0)
  let directions = orthonormal(Array.from({ length: count }, () => Float64Array.from(mean, () => random.normal())))
  for (let round = 0; round < ROUNDS; round++) {
    directions = orthonormal(directions.map((direction) => multiply(covariance, direction)))
  }
  return { mean: Float32Array.from(mean), directions: directions.map((direction) => Float32Array.from(direction)) }
}

function covarianceOf(vectors: readonly Float32Array[], mean: Float64Array): Float64Array[] {
  const rows = Array.from(mean, () => new Float64Array(mean.length))
  for (const vector of vectors) {
    const centred = Float64Array.from(vector, (number, index) => number - mean[index]!)
    rows.forEach((row, i) => {
      const factor = centred[i]! / (vectors.length - 1)
      for (let j = 0; j < row.length; j++) row[j]! += factor * centred[j]!
    })
  }
  return rows
}

function multiply(matrix: readonly Float64Array[], vector: Float64Array): Float64Array {
  return Float64Array.from(matrix, (row) => product(row, vector))
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}

/** Gram and Schmidt, twice, which keeps rounding from spoiling what is nearly dependent. */
function orthonormal(vectors: readonly Float64Array[]): Float64Array[] {
  const done: Float64Array[] = []
  for (const vector of vectors) {
    const rest = vector.slice()
    for (let pass = 0; pass < 2; pass++) {
      for (const direction of done) {
        const share = product(rest, direction)
        for (let i = 0; i < rest.length; i++) rest[i]! -= share * direction[i]!
      }
    }
    const length = Math.sqrt(product(rest, rest))
    done.push(length > 0 ? rest.map((number) => number / length) : rest)
  }
  return done
}
