import type { TextFeatures } from '../sources/logit-source.ts'
import type { OffDistributionNumbers, OffDistributionSignal } from './off-distribution.ts'
import { distanceFrom, type Subspace } from './subspace.ts'

/** What there is to know of a text. */
export interface ReadText {
  readonly features: TextFeatures
  /** Its length, as `ScoredText.tokens`. */
  readonly tokens: number
}

/**
 * The signals of a text. `energy` is −Σ log(1 + exp(logit)) (Wang et al. 2021), for an encoder's or a blend's own logits;
 * `distance` needs a subspace and exactly one encoder.
 */
export function offDistributionSignals(
  { features: { logits, pooled, rarity }, tokens }: ReadText,
  subspace?: Subspace,
): OffDistributionNumbers {
  const [vector, ...others] = pooled
  const isOneEncoder = vector !== undefined && others.length === 0
  return {
    ...(subspace && isOneEncoder ? { distance: distanceFrom(subspace, vector) } : {}),
    energy: -logits.reduce((sum, logit) => sum + Math.max(logit, 0) + Math.log1p(Math.exp(-Math.abs(logit))), 0),
    ...(rarity === undefined ? {} : { rarity }),
    length: tokens,
  }
}

/** The signals that lie beyond their limits: above them, the length below. */
export function beyondLimits(signals: OffDistributionNumbers, limits: OffDistributionNumbers): OffDistributionSignal[] {
  return (Object.keys(limits) as OffDistributionSignal[]).filter((name) => {
    const [signal, limit] = [signals[name], limits[name]]
    if (signal === undefined || limit === undefined) return false
    return name === 'length' ? signal < limit : signal > limit
  })
}
