import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeSeed } from './place-seed.ts'

test('gives each place of a training a seed of its own, for seeds of any size', () => {
  const seed = fc.oneof(fc.nat(), fc.maxSafeNat())
  fc.assert(
    fc.property(seed, fc.nat(1_000_002), fc.nat(999), (given, step, index) => {
      const own = placeSeed(given, [1_000_003, step], [1_000, index])
      expect(Number.isSafeInteger(own)).toBe(true)
      for (const other of [
        placeSeed(given + 1, [1_000_003, step], [1_000, index]),
        placeSeed(given, [1_000_003, step + 1], [1_000, index]),
        placeSeed(given, [1_000_003, step], [1_000, index + 1]),
      ]) {
        expect(other).not.toBe(own)
      }
    }),
  )
})

test('is the plain sum where that is exact', () => {
  expect(placeSeed(7, [1_000_003, 5], [1_000, 3])).toBe((7 * 1_000_003 + 5) * 1_000 + 3)
})
