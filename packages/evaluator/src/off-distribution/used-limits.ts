import type { OffDistribution, OffDistributionNumbers } from './off-distribution.ts'

/**
 * The limits that an evaluator tells texts unlike those of its training by. `undefined` where it has none: then it can't tell,
 * which is something else than to find a text like them.
 */
export function usedLimits(offDistribution: OffDistribution | undefined): OffDistributionNumbers | undefined {
  const limits = offDistribution?.limits ?? {}
  return Object.keys(limits).length > 0 ? limits : undefined
}
