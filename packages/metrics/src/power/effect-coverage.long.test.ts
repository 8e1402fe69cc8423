import { expect, test, vi } from 'vitest'
import { randomGenerator } from '../random/random-generator.ts'
import { standardizedMeanDifference } from './standardized-mean-difference.ts'

vi.setConfig({ testTimeout: 10 * 60_000 })

/** The share of samples whose 95 % interval holds the true effect. */
function coverage(rows: number, effect: number, draw: () => number, samples: number): number {
  let held = 0
  for (let sample = 0; sample < samples; sample++) {
    const { low, high } = standardizedMeanDifference(Float64Array.from({ length: rows }, () => effect + draw()))
    if (low! <= effect && effect <= high!) held++
  }
  return held / samples
}

// The standard error of a share near 0.95 over 5,000 samples is 0.0031.
test.each([10, 30, 100])('intervals of the effect of %d normal differences cover at their level', (rows) => {
  const random = randomGenerator(711)
  for (const effect of [0, 0.3, 1]) {
    const held = coverage(rows, effect, random.normal, 5000)
    console.log(`effect ${effect}, ${rows} normal differences: held ${(100 * held).toFixed(1)} %`)
    expect(held).toBeGreaterThan(0.938)
    expect(held).toBeLessThan(0.962)
  }
})

test.each([30, 100])('those of %d differences of skewed scores cover, too, unless the effect is large', (rows) => {
  const random = randomGenerator(712)
  const score = () => random.uniform() ** 4
  // The variance of u⁴ is 1/9 - 1/25.
  const unit = Math.sqrt(2 * (1 / 9 - 1 / 25))
  for (const effect of [0, 0.3, 1]) {
    const held = coverage(rows, effect, () => (score() - score()) / unit, 5000)
    console.log(`effect ${effect}, ${rows} differences of skewed scores: held ${(100 * held).toFixed(1)} %`)
    expect(held).toBeGreaterThan(effect < 1 ? 0.935 : 0.9)
  }
})
