import { incompleteBeta } from './incomplete-beta.ts'
import { logGamma } from './log-gamma.ts'
import { normalCdf } from './normal-cdf.ts'

const maximumTerms = 10_000
const accuracy = 1e-14

/**
 * Gives the chance that a number of the noncentral Student distribution is at most t, for a noncentrality up to 37 in
 * size. Lenth 1989 (AS 243): a sum of incomplete beta functions with Poisson weights.
 */
export function noncentralStudentCdf(t: number, degreesOfFreedom: number, noncentrality: number): number {
  if (t < 0) return 1 - noncentralStudentCdf(-t, degreesOfFreedom, -noncentrality)
  const x = (t * t) / (t * t + degreesOfFreedom)
  const b = degreesOfFreedom / 2
  const half = (noncentrality * noncentrality) / 2
  const rest = Math.exp(b * Math.log1p(-x))
  let p = Math.exp(-half) / 2
  let q = Math.sqrt(2 / Math.PI) * p * noncentrality
  let remaining = 0.5 - p
  let odd = incompleteBeta(x, 0.5, b)
  let even = 1 - rest
  let oddStep = 2 * rest * Math.exp(0.5 * Math.log(x) - Math.log(Math.PI) / 2 - logGamma(b) + logGamma(b + 0.5))
  let evenStep = b * x * rest
  let sum = p * odd + q * even
  for (let j = 1; x > 0 && j < maximumTerms; j++) {
    odd -= oddStep
    even -= evenStep
    oddStep *= (x * (j + b - 0.5)) / (j + 0.5)
    evenStep *= (x * (j + b)) / (j + 1)
    p *= half / j
    q *= half / (j + 0.5)
    remaining -= p
    sum += p * odd + q * even
    if (j > half && Math.abs(2 * remaining * odd) < accuracy) break
  }
  return Math.min(1, (x > 0 ? sum : 0) + normalCdf(-noncentrality))
}
