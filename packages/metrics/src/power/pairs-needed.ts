import { normalQuantile } from '../distributions/normal-quantile.ts'
import { pairedTestPower } from './paired-test-power.ts'
import { type DetectableEffectOptions, powerSettings } from './power-settings.ts'

const smallestEffect = 1e-6
/** Two or three pairs show such an effect. */
const largestEffect = 1000

/**
 * Gives the fewest pairs with which a two-sided paired t-test finds a true mean difference with the given power: a
 * whole number from 2. Equals statsmodels' `TTestPower.solve_power` rounded up.
 *
 * Undefined for an effect of 0, which is taken to be one of less than a millionth.
 *
 * @param effect the mean difference in standard deviations of the differences, of either sign
 * @throws `metrics/power-options`
 */
export function pairsNeeded(effect: number, options: DetectableEffectOptions = {}): number | undefined {
  const { power, significance } = powerSettings(options)
  const size = Math.min(Math.abs(effect), largestEffect)
  if (!(size >= smallestEffect)) return undefined
  const isEnough = (pairs: number) => pairedTestPower(pairs, significance)(size) >= power
  // Student's numbers need a few more pairs than normal ones would: steps from there double, then halve.
  const normal = ((normalQuantile(1 - significance / 2) + normalQuantile(power)) / size) ** 2
  let tooFew = Math.max(1, Math.floor(normal) - 1)
  if (tooFew > 1 && isEnough(tooFew)) tooFew = 1
  let enough = tooFew + 1
  while (!isEnough(enough)) [tooFew, enough] = [enough, enough + 2 * (enough - tooFew)]
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2)
    if (isEnough(middle)) enough = middle
    else tooFew = middle
  }
  return enough
}
