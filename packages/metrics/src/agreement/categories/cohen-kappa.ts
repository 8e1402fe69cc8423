import { ValueCsvError } from '@valuecsv/errors'
import { ratio } from '../../ratio.ts'
import type { Addends } from '../../resampling/bootstrap-sums.ts'
import { columnSums } from './column-sums.ts'
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
  return kappaOf(columnSums(confusionAddends(first, second)))
}

/** A row a unit: 1 in the column `first × categories + second`, nothing but 0 where a rating is missing. */
export function confusionAddends(first: readonly Rating[], second: readonly Rating[]): Addends {
  if (first.length !== second.length) {
    throw new ValueCsvError(
      'metrics/shape-mismatch',
      `the first rater has ${first.length} units, the second ${second.length}; expected the same number`,
    )
  }
  const numbers = categoryNumbers([...first, ...second])
  const columns = numbers.size ** 2
  const data = new Uint8Array(first.length * columns)
  first.forEach((rating, unit) => {
    const row = numbers.get(rating)
    const column = numbers.get(second[unit])
    if (row !== undefined && column !== undefined) data[unit * columns + row * numbers.size + column] = 1
  })
  return { rows: first.length, columns, data }
}

/** Kappa from the square table of how often each pair of categories came together. */
export function kappaOf(confusions: Float64Array): number | undefined {
  const categories = Math.sqrt(confusions.length)
  let units = 0
  let agreed = 0
  let chance = 0
  for (let category = 0; category < categories; category++) {
    let ofFirst = 0
    let ofSecond = 0
    for (let other = 0; other < categories; other++) {
      ofFirst += confusions[category * categories + other]!
      ofSecond += confusions[other * categories + category]!
    }
    units += ofFirst
    agreed += confusions[category * categories + category]!
    chance += ofFirst * ofSecond
  }
  return ratio(agreed * units - chance, units ** 2 - chance)
}
