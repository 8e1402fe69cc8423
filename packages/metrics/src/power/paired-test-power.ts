import { noncentralStudentCdf } from '../distributions/noncentral-student-cdf.ts'
import { studentQuantile } from '../distributions/student-quantile.ts'

/**
 * Gives the power of the two-sided paired t-test as a function of the effect: the chance that it finds a true mean
 * difference of so many standard deviations of the differences, in [0, 1]. Equals statsmodels' `TTestPower.power`.
 *
 * @param pairs at least 2
 * @param significance the chance of a false alarm, in (0, 1)
 */
export function pairedTestPower(pairs: number, significance: number): (effectSize: number) => number {
  const degreesOfFreedom = pairs - 1
  const critical = -studentQuantile(significance / 2, degreesOfFreedom)
  return (effectSize) => {
    const noncentrality = effectSize * Math.sqrt(pairs)
    return (
      1 -
      noncentralStudentCdf(critical, degreesOfFreedom, noncentrality) +
      noncentralStudentCdf(-critical, degreesOfFreedom, noncentrality)
    )
  }
}
