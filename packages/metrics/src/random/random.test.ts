import fc from 'fast-check'
import { expect, test } from 'vitest'
import goldens from './goldens/sfc32.json' with { type: 'json' }
import { randomGenerator } from './random-generator.ts'
import { shuffle } from './shuffle.ts'

test.each(goldens)('seed $seed gives the stream of another implementation of sfc32', ({ seed, numbers }) => {
  const random = randomGenerator(seed)
  expect(numbers.map(() => random.uint32())).toEqual(numbers)
})

test('goes on from a state', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.nat(50), (seed, draws) => {
      const random = randomGenerator(seed)
      for (let i = 0; i < draws; i++) random.uint32()
      const twin = randomGenerator(random.state())
      expect(twin.uniform()).toBe(random.uniform())
      expect(twin.below(10)).toBe(random.below(10))
      expect(twin.normal()).toBe(random.normal())
      expect(twin.state()).toEqual(random.state())
    }),
  )
})

test('whole numbers below a limit are all reached equally often', () => {
  const random = randomGenerator(3)
  const limit = 7
  const counts = new Array<number>(limit).fill(0)
  for (let i = 0; i < 70_000; i++) counts[random.below(limit)]!++
  // Chi-squared with 6 degrees of freedom: 22.5 is passed once in a thousand seeds.
  const chiSquared = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)
  expect(chiSquared).toBeLessThan(22.5)
})

test('stays below its limit, small or large', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 53 - 1 }), fc.integer(), (limit, seed) => {
      const drawn = randomGenerator(seed).below(limit)
      expect(Number.isSafeInteger(drawn) && drawn >= 0 && drawn < limit).toBe(true)
    }),
  )
})

test('uniform and normal numbers have their mean and variance', () => {
  const random = randomGenerator(1)
  const draws = 40_000
  const moments = (draw: () => number) => {
    const numbers = Array.from({ length: draws }, draw)
    const mean = numbers.reduce((sum, x) => sum + x, 0) / draws
    return { mean, variance: numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws }
  }
  const uniform = moments(random.uniform)
  expect(Math.abs(uniform.mean - 0.5)).toBeLessThan(0.006)
  expect(Math.abs(uniform.variance - 1 / 12)).toBeLessThan(0.002)
  const normal = moments(random.normal)
  expect(Math.abs(normal.mean)).toBeLessThan(0.02)
  expect(Math.abs(normal.variance - 1)).toBeLessThan(0.03)
})

test('a shuffle keeps the items, and each order is equally likely', () => {
  const random = randomGenerator(5)
  const counts = new Map<string, number>()
  for (let i = 0; i < 12_000; i++) {
    const order = shuffle(['a', 'b', 'c'], random).join('')
    counts.set(order, (counts.get(order) ?? 0) + 1)
  }
  expect([...counts.keys()].sort()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba'])
  // Chi-squared with 5 degrees of freedom: 20.5 is passed once in a thousand seeds.
  const chiSquared = [...counts.values()].reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0)
  expect(chiSquared).toBeLessThan(20.5)
  expect(shuffle(Uint32Array.of(4), random)).toEqual(Uint32Array.of(4))
})

test.each([1.5, Number.NaN, Infinity, 2 ** 53])('refuses seed %d', (seed) => {
  expect(() => randomGenerator(seed)).toThrow(
    expect.objectContaining({
      code: 'metrics/random-options',
      message: `seed is ${seed}, expected a safe integer`,
    }),
  )
})

test('a negative seed has a stream of its own', () => {
  expect(randomGenerator(-3).state()).not.toEqual(randomGenerator(3).state())
  expect(randomGenerator(-3).state()).not.toEqual(randomGenerator(2 ** 53 - 3).state())
})

test.each([0, -3, 2.5, Number.NaN, 2 ** 54])('refuses limit %d', (limit) => {
  expect(() => randomGenerator(0).below(limit)).toThrow(
    expect.objectContaining({ code: 'metrics/random-options', message: expect.stringContaining(`limit is ${limit}`) }),
  )
})
