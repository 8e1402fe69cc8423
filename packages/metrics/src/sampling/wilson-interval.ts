import { ValueCsvError } from '@valuecsv/errors'
import { checkLevel } from '../check-level.ts'
import { normalQuantile } from '../distributions/normal-quantile.ts'
import type { Bounds } from './ratio-interval.ts'

/**
 * Gives Wilson's interval of a share, which has a width at 0 and 1 too. Equals statsmodels' `proportion_confint` with
 * `method='wilson'`.
 *
 * Source: Wilson, "Probable Inference, the Law of Succession, and Statistical Inference" (1927).
 *
 * @param share in [0, 1]
 * @param count of how many it is the share, above 0; need not be whole
 * @param options `level`: the chance with which the interval is meant to cover, in (0, 1). Default 0.95
 * @throws `metrics/sample-options`
 */
export function wilsonInterval(
  share: number,
  count: number,
  { level = 0.95 }: { readonly level?: number } = {},
): Bounds {
  checkLevel(level, 'metrics/sample-options')
  if (!(share >= 0 && share <= 1)) {
    throw new ValueCsvError('metrics/sample-options', `share is ${share}, expected 0 to 1`)
  }
  if (!(count > 0)) throw new ValueCsvError('metrics/sample-options', `count is ${count}, expected above 0`)
  const added = normalQuantile((1 - level) / 2) ** 2 / count
  const centre = (share + added / 2) / (1 + added)
  const half = Math.sqrt(added * (share * (1 - share) + added / 4)) / (1 + added)
  return { low: share === 0 ? 0 : centre - half, high: share === 1 ? 1 : centre + half }
}
