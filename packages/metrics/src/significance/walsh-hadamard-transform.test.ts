import fc from 'fast-check'
import { expect, test } from 'vitest'
import { walshHadamardTransform } from './walsh-hadamard-transform.ts'

const bitsShared = (one: number, other: number) => (one & other).toString(2).replaceAll('0', '').length

test('gives the sums with the sign of the bits that two indices share', () => {
  const numbers = fc
    .integer({ min: 0, max: 6 })
    .chain((bits) => fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 2 ** bits, maxLength: 2 ** bits }))
  fc.assert(
    fc.property(numbers, (values) => {
      const transformed = Float64Array.from(values)
      walshHadamardTransform(transformed)
      const expected = values.map((_, i) =>
        values.reduce((sum, value, j) => sum + (bitsShared(i, j) % 2 === 0 ? value : -value), 0),
      )
      expect([...transformed]).toEqual(expected)
    }),
  )
})
