import type { BootstrapOptions } from '../../resampling/bootstrap-options.ts'
import { bootstrapSums } from '../../resampling/bootstrap-sums.ts'
import type { BootstrapInterval } from '../../resampling/interval-of.ts'
import { kappaAddends, kappaOf } from './cohen-kappa.ts'
import type { Rating } from './rating.ts'

/**
 * Gives Cohen's kappa of two raters with its bootstrap interval; units are drawn, or clusters of units.
 *
 * @throws `metrics/shape-mismatch`, `metrics/bootstrap-options`
 */
export function bootstrapCohenKappa(
  first: readonly Rating[],
  second: readonly Rating[],
  options: BootstrapOptions = {},
): BootstrapInterval {
  return bootstrapSums(kappaAddends(first, second), (sums) => [kappaOf(sums)], options)[0]!
}
