import { checkNumbers } from '../check-numbers.ts'
import { ratio } from '../ratio.ts'
import { scaleOf } from '../scale-of.ts'

/**
 * Gives the intraclass correlation of measurements in groups: the share of their variance that is between groups, so
 * 1 where the measurements of a group are equal. One-way random effects, of a single measurement: ICC(1,1), as
 * `pingouin.intraclass_corr` for groups of equal size; groups of unequal size count with their mean size n0 of the
 * analysis of variance. It can be below 0.
 *
 * Undefined with fewer than 2 groups, where no group has 2 measurements, and where all measurements are equal.
 *
 * Source: Shrout and Fleiss, "Intraclass Correlations: Uses in Assessing Rater Reliability" (1979); for unequal sizes
 * Donner, "A Review of Inference Procedures for the Intraclass Correlation Coefficient" (1986).
 *
 * @param groups measurements of each group (the scores of one question's samples); empty groups don't count
 * @throws `metrics/score-not-finite`
 */
export function intraclassCorrelation(groups: readonly ArrayLike<number>[]): number | undefined {
  groups.forEach((values, group) => {
    checkNumbers(`group ${group}`, values)
  })
  // It does not depend on the scale, which the squares of huge and tiny numbers would not stand.
  const scale = scaleOf(groups.flatMap((values) => Array.from(values)))
  const filled = groups
    .filter(({ length }) => length > 0)
    .map((values) => Float64Array.from(values, (value) => value * scale))
  const means = filled.map(mean)
  const count = filled.reduce((sum, { length }) => sum + length, 0)
  const degreesWithin = count - filled.length
  if (filled.length < 2 || degreesWithin === 0) return undefined
  // Told before the sums, whose rounding would make a variance of nothing.
  const first = filled[0]![0]
  if (filled.every((values) => values.every((value) => value === first))) return undefined
  const grandMean = filled.reduce((sum, { length }, group) => sum + (length / count) * means[group]!, 0)
  let [between, within, squaredSizes] = [0, 0, 0]
  filled.forEach((values, group) => {
    squaredSizes += values.length ** 2
    between += values.length * (means[group]! - grandMean) ** 2
    for (let i = 0; i < values.length; i++) within += (values[i]! - means[group]!) ** 2
  })
  const meanSize = (count - squaredSizes / count) / (filled.length - 1)
  const [betweenSquare, withinSquare] = [between / (filled.length - 1), within / degreesWithin]
  return ratio(betweenSquare - withinSquare, betweenSquare + (meanSize - 1) * withinSquare)
}

function mean(values: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]! / values.length
  return sum
}
