/** The sum of products of two vectors. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let index = 0; index < a.length; index += 1) sum += (a[index] as number) * (b[index] as number)
  return sum
}

/** Adds `factor` times a vector to another, in place. */
export function addScaled(to: Float64Array, factor: number, vector: Float64Array): void {
  for (let index = 0; index < to.length; index += 1) {
    to[index] = (to[index] as number) + factor * (vector[index] as number)
  }
}

/**
 * The approximate solution x of H x = right by conjugate gradients, for a positive definite H that is given by its
 * product with a vector; ends when the residual is `accuracy` times as long as `right`.
 */
export function conjugateGradient(
  product: (vector: Float64Array) => Float64Array,
  right: Float64Array,
  accuracy: number,
): Float64Array {
  const solution = new Float64Array(right.length)
  const residual = right.slice()
  const direction = right.slice()
  const start = dot(right, right)
  let squares = start
  for (let step = 0; step < 500 && squares > accuracy * accuracy * start; step += 1) {
    const curved = product(direction)
    const length = squares / dot(direction, curved)
    addScaled(solution, length, direction)
    addScaled(residual, -length, curved)
    const next = dot(residual, residual)
    const keep = next / squares
    for (let index = 0; index < direction.length; index += 1) {
      direction[index] = (residual[index] as number) + keep * (direction[index] as number)
    }
    squares = next
  }
  return solution
}
