import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seededRandom } from './seeded-random.ts'
import { stratify } from './stratify.ts'

const shares = [0.7, 0.1, 0.2]

test('gives each part its share of a rare label', () => {
  const units = Array.from({ length: 1000 }, (_, index) => ({ size: 1, labels: [index % 100 === 0 ? 1 : 0, 1] }))
  const parts = stratify(units, { shares, random: seededRandom(3) })
  const rare = [0, 1, 2].map((part) => units.filter((unit, index) => parts[index] === part && unit.labels[0]).length)
  expect(rare).toEqual([7, 1, 2])
})

test('gives parts of the right size when nothing has a label', () => {
  const units = Array.from({ length: 50 }, () => ({ size: 1, labels: [0, 0] }))
  const parts = stratify(units, { shares, random: seededRandom(0) })
  expect([0, 1, 2].map((part) => parts.filter((given) => given === part).length)).toEqual([35, 5, 10])
})

test('gives nothing for nothing', () => {
  expect(stratify([], { shares, random: seededRandom(0) })).toEqual([])
})

test.each([
  [[0.7, 0.2], '0.7, 0.2'],
  [[70, 10, 20], '70, 10, 20'],
  [[1.1, -0.1], '1.1, -0.1'],
  [[Number.NaN, 1], 'NaN, 1'],
  [[Number.POSITIVE_INFINITY, 0], 'Infinity, 0'],
  [[], 'none'],
])('refuses the shares %j', (wrong, named) => {
  expect(() => stratify([], { shares: wrong, random: seededRandom(0) })).toThrow(
    expect.objectContaining({
      code: 'datasets/shares-out-of-range',
      message: `shares are ${named}, expected numbers of 0 or more that add up to 1`,
    }),
  )
})

test('places every unit, the same for the same seed, with sizes near the shares', () => {
  const unit = fc.record({ size: fc.constant(1), labels: fc.array(fc.nat(1), { minLength: 4, maxLength: 4 }) })
  fc.assert(
    fc.property(fc.array(unit, { minLength: 1, maxLength: 200 }), fc.integer(), (units, seed) => {
      const parts = stratify(units, { shares, random: seededRandom(seed) })
      expect(parts).toEqual(stratify(units, { shares, random: seededRandom(seed) }))
      for (const [part, share] of shares.entries()) {
        const size = parts.filter((given) => given === part).length
        expect(Math.abs(size - share * units.length)).toBeLessThan(6)
      }
    }),
  )
})
