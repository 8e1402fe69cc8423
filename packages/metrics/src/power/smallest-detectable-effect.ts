import { ValueCsvError } from '@valuecsv/errors'
import { rootOf } from '../distributions/root-of.ts'
import { pairedTestPower } from './paired-test-power.ts'
import { type DetectableEffectOptions, powerSettings } from './power-settings.ts'

/** As far as it is of use: every test of more pairs would find such an effect. */
const largestNoncentrality = 37

/**
 * Gives the smallest true mean difference that a two-sided paired t-test finds with the given power, in standard
 * deviations of the differences. Equals statsmodels' `TTestPower.solve_power`.
 *
 * Undefined with fewer than 2 pairs, and where a handful of pairs (2 to 4) is far too few for the significance and the
 * power (the answer would be above 37 standard errors).
 *
 * @param pairs a whole number from 0
 * @throws `metrics/power-options`, `metrics/count-not-whole`
 */
export function smallestDetectableEffect(pairs: number, options: DetectableEffectOptions = {}): number | undefined {
  const { power, significance } = powerSettings(options)
  if (!Number.isSafeInteger(pairs) || pairs < 0) {
    throw new ValueCsvError('metrics/count-not-whole', `pairs is ${pairs}, expected a whole number from 0`)
  }
  if (pairs < 2) return undefined
  const powerOf = pairedTestPower(pairs, significance)
  if (powerOf(largestNoncentrality / Math.sqrt(pairs)) < power) return undefined
  return rootOf((effect) => powerOf(effect) - power, 0)
}
