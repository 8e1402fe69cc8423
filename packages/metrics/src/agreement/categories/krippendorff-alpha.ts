import { ratio } from '../../ratio.ts'
import type { Addends } from '../../resampling/bootstrap-sums.ts'
import { categoryNumbers, type Rating } from './rating.ts'

/**
 * Gives Krippendorff's alpha for categories without an order (nominal): 1 minus the disagreement that was observed over
 * that expected by chance; 1 is full agreement, 0 chance. Any number of raters, and ratings may be missing.
 *
 * Undefined when no unit has two ratings, and when all ratings of such units are of one category. Else equals the
 * Python package `krippendorff` with `level_of_measurement='nominal'`.
 *
 * Source: Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011).
 *
 * @param units for each unit what the raters said of it, in any order; `undefined` where one said nothing
 */
export function krippendorffAlpha(units: readonly (readonly Rating[])[]): number | undefined {
  return alphaOf(alphaAddends(units, 1).data)
}

/**
 * What alpha needs of each unit with two ratings or more, nothing but 0 of others: how many of its ratings agree with
 * another, each counting by the share of others that it agrees with; then how many there are of each category.
 *
 * @param rows as many as there are units, or 1 for the sum over all units
 */
export function alphaAddends(
  units: readonly (readonly Rating[])[],
  rows = units.length,
): Addends & { readonly data: Float64Array } {
  const numbers = categoryNumbers(units.flat())
  const columns = 1 + numbers.size
  const data = new Float64Array(rows * columns)
  units.forEach((ratings, unit) => {
    const given = ratings.flatMap((rating) => numbers.get(rating) ?? [])
    if (given.length < 2) return
    const at = rows === 1 ? 0 : unit * columns
    for (const category of given) {
      const alike = given.filter((other) => other === category).length - 1
      data[at]! += alike / (given.length - 1)
      data[at + 1 + category]!++
    }
  })
  return { rows, columns, data }
}

/** Alpha from sums of `alphaAddends`. */
export function alphaOf(sums: Float64Array): number | undefined {
  const agreed = sums[0]!
  let ratings = 0
  let squares = 0
  for (let category = 1; category < sums.length; category++) {
    ratings += sums[category]!
    squares += sums[category]! ** 2
  }
  const share = ratio((ratings - agreed) * (ratings - 1), ratings ** 2 - squares)
  return share === undefined ? undefined : 1 - share
}
