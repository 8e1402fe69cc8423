import { incompleteBeta } from './incomplete-beta.ts'
import { logGamma } from './log-gamma.ts'
import { normalCdf } from './normal-cdf.ts'

const accuracy = 1e-16

/**
 * Gives the chance that a number of the noncentral Student distribution is at most t. A sum of incomplete beta functions
 * with Poisson weights (Lenth 1989, AS 243), from the largest weight on to both sides (Benton and Krishnamoorthy 2003),
 * so that it holds for any noncentrality; it takes time in proportion to it.
 */
export function noncentralStudentCdf(t: number, degreesOfFreedom: number, noncentrality: number): number {
  if (t < 0) return 1 - noncentralStudentCdf(-t, degreesOfFreedom, -noncentrality)
  const below = normalCdf(-noncentrality)
  if (t === 0) return below
  const x = (t * t) / (t * t + degreesOfFreedom)
  const b = degreesOfFreedom / 2
  const half = (noncentrality * noncentrality) / 2
  const middle = Math.floor(half)
  const sign = noncentrality < 0 ? -1 : 1
  // Of x^a (1 - x)^b / (a B(a, b)), by which the beta function falls from a to a + 1.
  const logStep = (a: number) =>
    a * Math.log(x) +
    b * Math.log(degreesOfFreedom / (t * t + degreesOfFreedom)) +
    logGamma(a + b) -
    logGamma(a + 1) -
    logGamma(b)
  const logWeight = (order: number) => (half === 0 ? 0 : middle * Math.log(half)) - half - logGamma(order)
  const start = {
    evenWeight: Math.exp(logWeight(middle + 1)),
    oddWeight: sign * Math.sqrt(half) * Math.exp(logWeight(middle + 1.5)),
    even: incompleteBeta(x, middle + 0.5, b),
    odd: incompleteBeta(x, middle + 1, b),
    evenStep: Math.exp(logStep(middle + 0.5)),
    oddStep: Math.exp(logStep(middle + 1)),
  }
  let sum = 0
  let { evenWeight, oddWeight, even, odd, evenStep, oddStep } = start
  for (let j = middle; ; j++) {
    sum += evenWeight * even + oddWeight * odd
    if (j > half + 1 && (evenWeight + Math.abs(oddWeight)) * even < accuracy) break
    even -= evenStep
    odd -= oddStep
    evenStep *= (x * (j + 0.5 + b)) / (j + 1.5)
    oddStep *= (x * (j + 1 + b)) / (j + 2)
    evenWeight *= half / (j + 1)
    oddWeight *= half / (j + 1.5)
  }
  ;({ evenWeight, oddWeight, even, odd, evenStep, oddStep } = start)
  for (let j = middle; j > 0; j--) {
    evenStep *= (j + 0.5) / (x * (j - 0.5 + b))
    oddStep *= (j + 1) / (x * (j + b))
    even += evenStep
    odd += oddStep
    evenWeight *= j / half
    oddWeight *= (j + 0.5) / half
    sum += evenWeight * even + oddWeight * odd
    if (evenWeight + Math.abs(oddWeight) < accuracy) break
  }
  return Math.min(1, Math.max(0, below + sum / 2))
}
