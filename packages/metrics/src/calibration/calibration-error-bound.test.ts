import { expect, test } from 'vitest'
import { randomGenerator } from '../random/random-generator.ts'
import { calibrationErrorBound } from './calibration-error-bound.ts'
import { expectedCalibrationError } from './expected-calibration-error.ts'
import golden from './goldens/bound.json' with { type: 'json' }

test.each(golden.bounds)('the quantile at %d equals that of 100,000 draws in numpy', (level, expected) => {
  expect(calibrationErrorBound(golden.probabilities, { level: level!, simulations: 20_000 })).toBeCloseTo(expected!, 3)
})

test('of four rows at one half it is the quantile of a fair coin', () => {
  // Four heads or none, one draw in eight, are an error of 1/2; three or one of 1/4; two of 0.
  const probabilities = [0.5, 0.5, 0.5, 0.5]
  expect(calibrationErrorBound(probabilities, { level: 0.9 })).toBe(0.5)
  expect(calibrationErrorBound(probabilities, { level: 0.8 })).toBe(0.25)
  expect(calibrationErrorBound(probabilities, { level: 0.2 })).toBe(0)
})

test('probabilities that are right stay below it, overconfident ones do not', () => {
  const random = randomGenerator(3)
  const probabilities = Array.from({ length: 1000 }, () => random.uniform())
  const right = probabilities.map((probability) => (random.uniform() < probability ? 1 : 0))
  const rounded = probabilities.map((probability) => (probability > 0.5 ? 1 : 0))
  const bound = calibrationErrorBound(probabilities)!
  expect(expectedCalibrationError(right, probabilities)).toBeLessThan(bound)
  expect(expectedCalibrationError(rounded, probabilities)).toBeGreaterThan(bound)
})

test('equal seeds give equal bounds', () => {
  const bound = (seed: number) => calibrationErrorBound(golden.probabilities, { seed, simulations: 50 })
  expect(bound(5)).toBe(bound(5))
  expect(bound(5)).not.toBe(bound(6))
})

test('is undefined without rows', () => {
  expect(calibrationErrorBound([])).toBeUndefined()
})

test.each([{ level: 1 }, { simulations: 0 }, { seed: 0.5 }])('refuses %o', (options) => {
  expect(() => calibrationErrorBound([0.5], options)).toThrow(
    expect.objectContaining({ code: 'metrics/bound-options' }),
  )
})

test('refuses what is not a probability', () => {
  expect(() => calibrationErrorBound([1.5])).toThrow(expect.objectContaining({ code: 'metrics/score-out-of-range' }))
})
