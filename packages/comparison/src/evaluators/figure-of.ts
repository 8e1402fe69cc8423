import { type Resampled, resampledInterval } from '@valuecsv/metrics'
import { INTERVAL_SETTINGS } from './interval-settings.ts'
import type { Figure } from './measurement.ts'

/** A statistic with its interval. */
export function figureOf(resampled: Resampled): Figure {
  const { estimate, lower, upper } = resampledInterval(resampled, { level: INTERVAL_SETTINGS.level })
  return {
    ...pointOf(estimate),
    ...(lower === undefined ? {} : { low: lower }),
    ...(upper === undefined ? {} : { high: upper }),
  }
}

/** A number without an interval. */
export function pointOf(value: number | undefined): Figure {
  return value === undefined ? {} : { value }
}
