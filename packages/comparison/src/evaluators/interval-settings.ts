import { type Estimate, estimateOf, type Resampled, resampledInterval } from '@valuecsv/metrics'
import type { IntervalSettings } from './measurement.ts'

/** How every interval of an evaluator's figures is found: equal settings draw the same texts for all evaluators. */
export const INTERVAL_SETTINGS: IntervalSettings = {
  method: 'bias-corrected bootstrap by text',
  level: 0.95,
  samples: 2000,
  seed: 0,
}

/** A figure with its interval. */
export function intervalEstimate(resampled: Resampled): Estimate {
  return estimateOf(resampledInterval(resampled, { level: INTERVAL_SETTINGS.level, method: 'bias-corrected' }))
}
