import { randomGenerator } from '@valuecsv/metrics'
import { expect, test } from 'vitest'
import { principalSubspace } from './principal-subspace.ts'

/** Vectors of five numbers that vary by `deviations`, turned by a rotation in the first two. */
function vectors(deviations: readonly number[], count: number): Float32Array[] {
  const random = randomGenerator(3)
  return Array.from({ length: count }, () => {
    const [a, b, ...rest] = deviations.map((deviation) => deviation * random.normal())
    return Float32Array.of(7 + 0.6 * a! - 0.8 * b!, 0.8 * a! + 0.6 * b!, ...rest)
  })
}

test('finds the directions in which vectors vary most, the main one first', () => {
  const { mean, directions } = principalSubspace(vectors([5, 2, 0.1, 0.1, 0.1], 4000), 2)
  expect(mean[0]).toBeCloseTo(7, 0)
  expect(Math.abs(directions[0]![0]!)).toBeCloseTo(0.6, 1)
  expect(Math.abs(directions[0]![1]!)).toBeCloseTo(0.8, 1)
  expect(Math.abs(directions[1]![0]!)).toBeCloseTo(0.8, 1)
})

test('directions are of length 1 and orthogonal', () => {
  const { directions } = principalSubspace(vectors([5, 4, 3, 2, 1], 300), 4)
  directions.forEach((a, i) => {
    directions.forEach((b, j) => {
      expect(a.reduce((sum, number, k) => sum + number * b[k]!, 0)).toBeCloseTo(i === j ? 1 : 0, 5)
    })
  })
})

test('is the same each time', () => {
  const given = vectors([5, 4, 3, 2, 1], 50)
  expect(principalSubspace(given, 3)).toEqual(principalSubspace(given, 3))
})
