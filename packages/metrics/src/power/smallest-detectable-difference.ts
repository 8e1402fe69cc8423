import type { DetectableEffectOptions } from './power-settings.ts'
import { smallestDetectableEffect } from './smallest-detectable-effect.ts'
import { standardDeviation } from './standard-deviation.ts'

/**
 * Gives the smallest true mean difference that as many pairs with as much spread can show, in the unit of the
 * differences; `undefined` where `smallestDetectableEffect` is. For many columns of equal length, multiply that by
 * each column's `standardDeviation`.
 *
 * @param differences observed differences, one a pair: their standard deviation is taken as the true one
 * @throws `metrics/power-options`, `metrics/score-not-finite`
 */
export function smallestDetectableDifference(
  differences: ArrayLike<number>,
  options: DetectableEffectOptions = {},
): number | undefined {
  const effect = smallestDetectableEffect(differences.length, options)
  const deviation = standardDeviation(differences)
  return effect === undefined || deviation === undefined ? undefined : effect * deviation
}
