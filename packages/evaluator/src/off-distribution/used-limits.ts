import type { Manifest } from '../manifest/manifest.ts'
import {
  OFF_DISTRIBUTION_SIGNALS,
  type OffDistributionNumbers,
  type OffDistributionSignal,
} from './off-distribution.ts'

/** What an evaluator of each kind can measure: `distance` with exactly one encoder, `rarity` with n-grams. */
const measured: Readonly<Record<Manifest['kind'], readonly OffDistributionSignal[]>> = {
  encoder: ['distance', 'energy', 'length'],
  ngram: ['energy', 'rarity', 'length'],
  blend: OFF_DISTRIBUTION_SIGNALS,
  'binary-set': ['energy', 'length'],
}

/**
 * The limits of the signals that an evaluator of this kind can measure. `undefined` where it has none: then it can't tell texts
 * unlike those of its training, which is something else than to find a text like them.
 */
export function usedLimits({
  kind,
  offDistribution,
}: Pick<Manifest, 'kind' | 'offDistribution'>): OffDistributionNumbers | undefined {
  const limits = Object.entries(offDistribution?.limits ?? {}).filter(([signal]) =>
    measured[kind].includes(signal as OffDistributionSignal),
  )
  return limits.length > 0 ? Object.fromEntries(limits) : undefined
}
