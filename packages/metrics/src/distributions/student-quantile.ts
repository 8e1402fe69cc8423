import { rootOf } from './root-of.ts'
import { studentCdf } from './student-cdf.ts'

/** Gives the t that a number of Student's distribution is under with chance `probability`, in (0, 1). */
export function studentQuantile(probability: number, degreesOfFreedom: number): number {
  if (probability > 0.5) return -studentQuantile(1 - probability, degreesOfFreedom)
  // The lower tail keeps its digits where 1 - tail would lose them.
  return -rootOf((t) => probability - studentCdf(-t, degreesOfFreedom), 0)
}
