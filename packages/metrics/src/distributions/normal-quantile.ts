import { checkProbability } from './check-probability.ts'
import { normalCdf } from './normal-cdf.ts'
import { rootOf } from './root-of.ts'

/**
 * Gives the number that a standard normal number is under with chance `probability`, in (0, 1).
 *
 * @throws `metrics/probability-out-of-range`
 */
export function normalQuantile(probability: number): number {
  checkProbability(probability)
  // The lower tail keeps its digits where 1 - tail would lose them.
  if (probability > 0.5) return -normalQuantile(1 - probability)
  return -rootOf((x) => probability - normalCdf(-x), 0)
}
