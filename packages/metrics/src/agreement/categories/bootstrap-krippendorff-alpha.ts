import type { BootstrapOptions } from '../../resampling/bootstrap-options.ts'
import { bootstrapSums } from '../../resampling/bootstrap-sums.ts'
import type { BootstrapInterval } from '../../resampling/interval-of.ts'
import { alphaAddends, alphaOf } from './krippendorff-alpha.ts'
import type { Rating } from './rating.ts'

/**
 * Gives Krippendorff's nominal alpha with its bootstrap interval; units are drawn, or clusters of units.
 *
 * @param units for each unit what the raters said of it; `undefined` where one said nothing
 * @throws `metrics/shape-mismatch`, `metrics/bootstrap-options`
 */
export function bootstrapKrippendorffAlpha(
  units: readonly (readonly Rating[])[],
  options: BootstrapOptions = {},
): BootstrapInterval {
  return bootstrapSums(alphaAddends(units), (sums) => [alphaOf(sums)], options)[0]!
}
