import { expect, test } from 'vitest'
import { beyondLimits, offDistributionSignals } from './off-distribution-signals.ts'

const subspace = { mean: Float32Array.of(0, 0), directions: [Float32Array.of(1, 0)] }
const features = { logits: Float32Array.of(0, 100, -100), pooled: [Float32Array.of(3, 4)], rarity: 2.5 }

test('gives each signal that the evaluator has', () => {
  const { energy, ...others } = offDistributionSignals({ features, tokens: 12 }, subspace)
  expect(energy).toBeCloseTo(-Math.log(2) - 100, 6)
  expect(others).toEqual({ distance: 4, rarity: 2.5, length: 12 })
})

test('leaves out what it has not: no subspace, no n-grams, several encoders', () => {
  const { rarity: _, ...without } = features
  expect(Object.keys(offDistributionSignals({ features: without, tokens: 1 }))).toEqual(['energy', 'length'])
  const several = { ...without, pooled: [Float32Array.of(3, 4), Float32Array.of(3, 4)] }
  expect(offDistributionSignals({ features: several, tokens: 1 }, subspace)).not.toHaveProperty('distance')
})

test.each([
  [{ distance: 2, length: 20 }, []],
  [{ distance: 2.1, length: 20 }, ['distance']],
  [{ distance: 1, length: 19 }, ['length']],
  [{ distance: 9, length: 1, rarity: 99 }, ['distance', 'length']],
  [{ length: 30 }, []],
] as const)('of %j beyond the limits: %j', (signals, expected) => {
  expect(beyondLimits(signals, { distance: 2, length: 20, energy: -1 })).toEqual(expected)
})
