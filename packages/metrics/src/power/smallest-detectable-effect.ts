import { ValueCsvError } from '@valuecsv/errors'
import { rootOf } from '../distributions/root-of.ts'
import { pairedTestPower } from './paired-test-power.ts'

/** Settings of `smallestDetectableEffect` and `smallestDetectableDifference`. */
export interface DetectableEffectOptions {
  /** The chance with which the difference is to be found, in (significance, 0.999]; 0.8 by default. */
  readonly power?: number
  /** The chance of a false alarm of the two-sided test, in [0.0001, 1); 0.05 by default. */
  readonly significance?: number
}

/** As far as the noncentral distribution is exact. */
const largestNoncentrality = 37

/**
 * Gives the smallest true mean difference that a two-sided paired t-test finds with the given power, in standard
 * deviations of the differences. Equals statsmodels' `TTestPower.solve_power`.
 *
 * Undefined with fewer than 2 pairs, and where 2 or 3 pairs are far too few for the significance (the answer would be
 * above 37 standard errors).
 *
 * @throws `metrics/power-options`
 */
export function smallestDetectableEffect(
  pairs: number,
  { power = 0.8, significance = 0.05 }: DetectableEffectOptions = {},
): number | undefined {
  if (!(significance >= 0.0001 && significance < 1)) {
    throw new ValueCsvError(
      'metrics/power-options',
      `significance is ${significance}, expected 0.0001 or more, below 1`,
    )
  }
  if (!(power > significance && power <= 0.999)) {
    throw new ValueCsvError('metrics/power-options', `power is ${power}, expected above ${significance}, at most 0.999`)
  }
  if (pairs < 2) return undefined
  const powerOf = pairedTestPower(pairs, significance)
  if (powerOf(largestNoncentrality / Math.sqrt(pairs)) < power) return undefined
  return rootOf((effect) => powerOf(effect) - power, 0)
}
