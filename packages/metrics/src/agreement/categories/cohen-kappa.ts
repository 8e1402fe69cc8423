import { ValueCsvError } from '@valuecsv/errors'
import { ratio } from '../../ratio.ts'
import type { Addends } from '../../resampling/bootstrap-sums.ts'
import { categoryNumbers, type Rating } from './rating.ts'

/**
 * Gives Cohen's kappa of two raters: how far they agree beyond what their own frequencies would give by chance; 1 is
 * full agreement, 0 chance, below 0 less than chance. Units that either left out don't count.
 *
 * Undefined when no unit was rated by both, and when both use one and the same category alone. Else equals
 * scikit-learn's `cohen_kappa_score`.
 *
 * Source: Cohen, "A Coefficient of Agreement for Nominal Scales" (1960).
 *
 * @param first what the first rater said of each unit
 * @param second what the second said of the same units
 * @throws `metrics/shape-mismatch`
 */
export function cohenKappa(first: readonly Rating[], second: readonly Rating[]): number | undefined {
  return kappaOf(kappaAddends(first, second, 1).data)
}

/**
 * What kappa needs of each unit, nothing but 0 where a rating is missing: 1 where the raters agree, then 1 at the
 * category that the first gave, then 1 at that of the second.
 *
 * @param rows as many as there are units, or 1 for the sum over all units
 */
export function kappaAddends(
  first: readonly Rating[],
  second: readonly Rating[],
  rows = first.length,
): Addends & { readonly data: Float64Array } {
  if (first.length !== second.length) {
    throw new ValueCsvError(
      'metrics/shape-mismatch',
      `the first rater has ${first.length} units, the second ${second.length}; expected the same number`,
    )
  }
  const numbers = categoryNumbers([...first, ...second])
  const columns = 1 + 2 * numbers.size
  const data = new Float64Array(rows * columns)
  first.forEach((rating, unit) => {
    const own = numbers.get(rating)
    const other = numbers.get(second[unit])
    if (own === undefined || other === undefined) return
    const at = rows === 1 ? 0 : unit * columns
    if (own === other) data[at]!++
    data[at + 1 + own]!++
    data[at + 1 + numbers.size + other]!++
  })
  return { rows, columns, data }
}

/** Kappa from sums of `kappaAddends`. */
export function kappaOf(sums: Float64Array): number | undefined {
  const categories = (sums.length - 1) / 2
  const agreed = sums[0]!
  let units = 0
  let chance = 0
  for (let category = 0; category < categories; category++) {
    const ofFirst = sums[1 + category]!
    units += ofFirst
    chance += ofFirst * sums[1 + categories + category]!
  }
  return ratio(agreed * units - chance, units ** 2 - chance)
}
