import type { ReadText } from '@valuecsv/evaluator'
import { randomGenerator } from '@valuecsv/metrics'
import { expect, test } from 'vitest'
import { fitOffDistribution } from './fit-off-distribution.ts'

const random = randomGenerator(4)

/** Texts whose vectors vary in the first two of six directions, and by `stray` in the others. */
function texts(count: number, { stray = 0.1, rarity = 1, tokens = 300, logit = 0 } = {}): ReadText[] {
  return Array.from({ length: count }, () => ({
    features: {
      logits: Float32Array.from({ length: 12 }, () => logit + random.normal()),
      pooled: [Float32Array.from({ length: 6 }, (_, i) => (i < 2 ? 3 : stray) * random.normal())],
      rarity: rarity + 0.1 * random.normal(),
    },
    tokens: tokens + Math.round(10 * random.normal()),
  }))
}

const withoutEncoder = (given: readonly ReadText[]) =>
  given.map(({ features, tokens }) => ({ features: { ...features, pooled: [] }, tokens }))

test('the limits let 99 % of the held-out texts through, and the areas say how well each signal separates', () => {
  const { offDistribution, subspace } = fitOffDistribution({
    training: texts(600),
    heldOut: texts(1000),
    hasEncoder: true,
    others: { far: texts(200, { stray: 3 }), rare: texts(200, { rarity: 3 }), short: texts(200, { tokens: 20 }) },
  })
  const { limits, auroc, within } = offDistribution
  expect(within).toBe(0.99)
  expect(Object.keys(limits)).toEqual(['distance', 'rarity', 'length'])
  expect(limits.rarity).toBeCloseTo(1 + 0.1 * 2.33, 1)
  expect(limits.length).toBeGreaterThan(300 - 35)
  expect(limits.length).toBeLessThan(300 - 15)
  expect(subspace!.directions.length).toBe(5)
  expect(auroc.rarity!.rare).toBe(1)
  expect(auroc.length!.short).toBe(1)
  expect(auroc.length!.far).toBeGreaterThan(0.4)
  expect(auroc.length!.far).toBeLessThan(0.6)
})

test('energy is used where it separates better than the distance', () => {
  const { offDistribution, subspace } = fitOffDistribution({
    training: texts(100),
    heldOut: texts(300),
    hasEncoder: true,
    others: { unsure: texts(100, { logit: -9 }) },
  })
  expect(Object.keys(offDistribution.limits)).toEqual(['energy', 'rarity', 'length'])
  expect(subspace).toBeUndefined()
  expect(offDistribution.auroc.distance).toBeDefined()
})

test('an evaluator without encoder has rarity and length', () => {
  const { offDistribution } = fitOffDistribution({
    training: [],
    heldOut: withoutEncoder(texts(100)),
    hasEncoder: false,
    others: { rare: withoutEncoder(texts(100, { rarity: 3 })) },
  })
  expect(Object.keys(offDistribution.limits)).toEqual(['rarity', 'length'])
})

test('twelve encoders, which have no space in common, have energy', () => {
  const { offDistribution } = fitOffDistribution({
    training: [],
    heldOut: withoutEncoder(texts(100)),
    hasEncoder: true,
    others: { unsure: withoutEncoder(texts(100, { logit: -9 })) },
  })
  expect(Object.keys(offDistribution.limits)).toEqual(['energy', 'rarity', 'length'])
})
