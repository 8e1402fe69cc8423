/** What a rater said of a unit: the name of a category, in any form; `undefined` where the rater said nothing. */
export type Rating = string | number | boolean | undefined

/** Gives each category that ratings hold a number from 0, in the order in which they first come. */
export function categoryNumbers(ratings: Iterable<Rating>): ReadonlyMap<Rating, number> {
  const numbers = new Map<Rating, number>()
  for (const rating of ratings) {
    if (rating !== undefined && !numbers.has(rating)) numbers.set(rating, numbers.size)
  }
  return numbers
}
