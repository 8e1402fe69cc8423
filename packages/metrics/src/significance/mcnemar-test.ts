import { ValueCsvError } from '@valuecsv/errors'
import { incompleteBeta } from '../distributions/incomplete-beta.ts'
import { logGamma } from '../distributions/log-gamma.ts'

/** Settings of `mcnemarTest`. */
export interface McnemarOptions {
  /**
   * `mid-p`, the default, counts what was observed half: its false alarms stay near the level, where those of `exact`
   * stay far below it (Fagerland, Lydersen and Laake 2013). `exact` never has more false alarms than its level.
   */
  readonly method?: 'mid-p' | 'exact'
}

/**
 * Gives the two-sided p-value of McNemar's test that two classifiers are right equally often on the same rows, from the
 * rows that only one of them has right. Undefined where there are none: nothing tells the two apart.
 *
 * Rows must be independent. `exact` equals statsmodels' `mcnemar(exact=True)`.
 *
 * @param onlyFirst how many rows the first has right and the second wrong
 * @param onlySecond how many rows the second has right and the first wrong
 * @throws `metrics/count-not-whole`
 */
export function mcnemarTest(
  onlyFirst: number,
  onlySecond: number,
  { method = 'mid-p' }: McnemarOptions = {},
): number | undefined {
  for (const count of [onlyFirst, onlySecond]) {
    if (Number.isSafeInteger(count) && count >= 0) continue
    throw new ValueCsvError('metrics/count-not-whole', `a count of rows is ${count}, expected a whole number from 0`)
  }
  const rows = onlyFirst + onlySecond
  const fewer = Math.min(onlyFirst, onlySecond)
  if (rows === 0) return undefined
  // P(X <= k) of a fair coin is the regularized incomplete beta function at 1/2.
  const exact = onlyFirst === onlySecond ? 1 : Math.min(1, 2 * incompleteBeta(0.5, rows - fewer, fewer + 1))
  if (method === 'exact') return exact
  const observed = Math.exp(logGamma(rows + 1) - logGamma(fewer + 1) - logGamma(rows - fewer + 1) - rows * Math.LN2)
  return onlyFirst === onlySecond ? 1 - observed / 2 : exact - observed
}
