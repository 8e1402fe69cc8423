import { expect, test } from 'vitest'
import { randomGenerator } from '../random/random-generator.ts'
import { systematicSample } from './systematic-sample.ts'

test.each([Number.NaN, -0.1, 2.5])('refuses a chance of %d', (chance) => {
  expect(() => systematicSample([0.5, chance], randomGenerator(8))).toThrow(
    expect.objectContaining({
      code: 'metrics/probability-out-of-range',
      message: `probabilities: row 1 is ${chance}, expected 0 to 1`,
    }),
  )
})
