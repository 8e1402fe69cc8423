import { expect, test, vi } from 'vitest'
import { randomGenerator } from '../random/random-generator.ts'
import { calibrationErrorBound } from './calibration-error-bound.ts'
import { expectedCalibrationError } from './expected-calibration-error.ts'
import { sigmoid } from './platt/sigmoid.ts'

vi.setConfig({ testTimeout: 10 * 60_000 })

const rows = 1000
const samples = 1000

/** The share of samples of texts whose expected calibration error is above the bound. */
function shareAbove(predicted: (logit: number) => number): number {
  const random = randomGenerator(501)
  let above = 0
  for (let seed = 0; seed < samples; seed++) {
    const logits = Array.from({ length: rows }, () => 1.7 * random.normal() - 1.5)
    const truth = logits.map((logit) => (random.uniform() < sigmoid(logit) ? 1 : 0))
    const probabilities = logits.map(predicted)
    const bound = calibrationErrorBound(probabilities, { simulations: 500, seed })!
    if (expectedCalibrationError(truth, probabilities)! > bound) above++
  }
  return above / samples
}

// The standard error of a share near 0.05 over 1,000 samples is 0.007.
test('probabilities that are right are above it one time in twenty, a logit off by 0.3 most of the time', () => {
  const right = shareAbove(sigmoid)
  const shifted = shareAbove((logit) => sigmoid(logit + 0.3))
  console.log(`above the bound: right ${(100 * right).toFixed(1)} %, off by 0.3 ${(100 * shifted).toFixed(1)} %`)
  expect(right).toBeGreaterThan(0.03)
  expect(right).toBeLessThan(0.075)
  expect(shifted).toBeGreaterThan(0.5)
})
