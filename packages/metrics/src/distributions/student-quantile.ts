import { ValueCsvError } from '@valuecsv/errors'
import { checkProbability } from './check-probability.ts'
import { rootOf } from './root-of.ts'
import { studentCdf } from './student-cdf.ts'

/**
 * Gives the t that a number of Student's distribution is under with chance `probability`.
 *
 * @param probability in (0, 1)
 * @param degreesOfFreedom above 0, finite; need not be whole
 * @throws `metrics/probability-out-of-range`, `metrics/degrees-of-freedom`
 */
export function studentQuantile(probability: number, degreesOfFreedom: number): number {
  checkProbability(probability)
  if (!(degreesOfFreedom > 0 && degreesOfFreedom < Infinity)) {
    throw new ValueCsvError(
      'metrics/degrees-of-freedom',
      `degreesOfFreedom is ${degreesOfFreedom}, expected a finite number above 0`,
    )
  }
  if (probability > 0.5) return -studentQuantile(1 - probability, degreesOfFreedom)
  // The lower tail keeps its digits where 1 - tail would lose them.
  return -rootOf((t) => probability - studentCdf(-t, degreesOfFreedom), 0)
}
