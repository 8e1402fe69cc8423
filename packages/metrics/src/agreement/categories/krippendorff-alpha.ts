import { ratio } from '../../ratio.ts'
import type { Addends } from '../../resampling/bootstrap-sums.ts'
import { columnSums } from './column-sums.ts'
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
  return alphaOf(columnSums(coincidenceAddends(units)))
}

/** A row a unit: its pairs of ratings by two raters, each worth 1 over the unit's ratings less one. */
export function coincidenceAddends(units: readonly (readonly Rating[])[]): Addends {
  const numbers = categoryNumbers(units.flat())
  const columns = numbers.size ** 2
  const data = new Float64Array(units.length * columns)
  units.forEach((ratings, unit) => {
    const given = ratings.flatMap((rating) => numbers.get(rating) ?? [])
    for (const [rater, category] of given.entries()) {
      for (const [other, second] of given.entries()) {
        if (other !== rater) data[unit * columns + category * numbers.size + second]! += 1 / (given.length - 1)
      }
    }
  })
  return { rows: units.length, columns, data }
}

/** Alpha from the square table of coincidences. */
export function alphaOf(coincidences: Float64Array): number | undefined {
  const categories = Math.sqrt(coincidences.length)
  let ratings = 0
  let agreed = 0
  let squares = 0
  for (let category = 0; category < categories; category++) {
    let ofCategory = 0
    for (let other = 0; other < categories; other++) ofCategory += coincidences[category * categories + other]!
    ratings += ofCategory
    agreed += coincidences[category * categories + category]!
    squares += ofCategory ** 2
  }
  // Sums of halves and thirds: what is 0 may come out as a last bit.
  const chance = ratings ** 2 - squares
  const share = chance < 1e-9 * ratings ** 2 ? undefined : ratio((ratings - agreed) * (ratings - 1), chance)
  return share === undefined ? undefined : 1 - share
}
