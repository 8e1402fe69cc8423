import { ValueCsvError } from '@valuecsv/errors'
import type { RandomGenerator } from '../random/random-generator.ts'

/**
 * Draws rows with the given chances: the chances are summed from a random start, and a row is drawn when the sum passes
 * a whole number. As many rows as the chances add up to, each with exactly its own chance; of any stretch of neighbours
 * as many as theirs add up to, give or take one, so that the order of the rows stratifies the sample.
 *
 * Source: Madow, "On the Theory of Systematic Sampling, II" (1949).
 *
 * @param probabilities for each row its chance in [0, 1]; together a whole number but for rounding
 * @returns the numbers of the rows drawn, rising
 * @throws `metrics/probability-out-of-range`
 */
export function systematicSample(probabilities: ArrayLike<number>, random: RandomGenerator): number[] {
  const wrong = Array.from(probabilities).findIndex((chance) => !(chance >= 0 && chance <= 1))
  if (wrong >= 0) {
    const found = `probabilities: row ${wrong} is ${probabilities[wrong]}, expected 0 to 1`
    throw new ValueCsvError('metrics/probability-out-of-range', found)
  }
  const drawn: number[] = []
  let sum = random.uniform()
  for (let row = 0; row < probabilities.length; row++) {
    const before = Math.floor(sum)
    sum += probabilities[row]!
    if (Math.floor(sum) > before) drawn.push(row)
  }
  return drawn
}
