import fc from 'fast-check'
import { expect, test } from 'vitest'
import { elementCount } from './element-count.ts'

test.each([
  [[], 1],
  [[0], 0],
  [[2, 3, 4], 24],
  [[5, 0, 2 ** 40], 0],
  [[-1], undefined],
  [[0.5], undefined],
  [[Number.NaN], undefined],
  [[2 ** 30, 2 ** 30], undefined],
])('of %j is %s', (dims, count) => {
  expect(elementCount(dims)).toBe(count)
})

test('is the product, in any order of the sizes', () => {
  const sizes = fc.array(fc.nat(50), { maxLength: 4 })
  fc.assert(
    fc.property(sizes, (dims) => {
      expect(elementCount(dims)).toBe(dims.reduce((product, size) => product * size, 1))
      expect(elementCount(dims.toReversed())).toBe(elementCount(dims))
    }),
  )
})
